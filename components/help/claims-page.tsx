import { CertaintyChip } from '@/components/gates/certainty-chip'
import { Sources } from '@/components/ladder/sources'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { type Claim, claimAnchor } from '@/lib/help/claim'
import { GateLinks } from './gate-links'
import { LinkedRow } from './linked-row'

/** Every claim that domains are known to put into tokens. Each can be linked: `/help/claims#sub_type`. */
export function ClaimsPage({ claims }: { claims: readonly Claim[] }) {
  return (
    <>
      <PageHeader
        title="Claims of a token"
        lead="What each claim of an identity domain’s token means, and how sure that is: Oracle’s pages explain some, others were only seen."
      />
      <Panel flush>
        <ol aria-label="Claims">
          {claims.map((claim) => (
            <ClaimRow key={claimAnchor(claim)} claim={claim} />
          ))}
        </ol>
      </Panel>
    </>
  )
}

function ClaimRow({ claim }: { claim: Claim }) {
  const { names, of, means, certainty, cites, gates = [] } = claim
  return (
    <LinkedRow
      id={claimAnchor(claim)}
      title={names.join(', ')}
      isCode
      aside={of && <p className="text-faint text-sm">{of}</p>}
    >
      <p className="max-w-[72ch]">{means}</p>
      <GateLinks label="Gates that judge by it" ids={gates} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
        <CertaintyChip certainty={certainty} />
        <Sources cites={cites} />
      </div>
    </LinkedRow>
  )
}
