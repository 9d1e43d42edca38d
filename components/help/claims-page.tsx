import Link from 'next/link'
import { CertaintyChip } from '@/components/gates/certainty-chip'
import { CiteList } from '@/components/ladder/cite-list'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { catalogue } from '@/lib/gates/catalogue'
import { type Claim, claimAnchor } from '@/lib/help/claim'

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
  const anchor = claimAnchor(claim)
  return (
    <li
      id={anchor}
      className="grid scroll-mt-6 gap-x-8 gap-y-2 border-hair border-t px-4 py-4 target:shadow-[inset_3px_0_0_var(--gold)] first:border-t-0 md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
    >
      <div>
        <h2 className="font-mono font-semibold text-sm [overflow-wrap:anywhere]">
          <Link href={`#${anchor}`} className="hover:underline">
            {names.join(', ')}
          </Link>
        </h2>
        {of && <p className="text-faint text-sm">{of}</p>}
      </div>
      <div className="grid gap-2">
        <p className="max-w-[72ch]">{means}</p>
        {gates.length > 0 && (
          <ul aria-label="Gates that judge by it" className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
            {gates.map((id) => (
              <li key={id}>
                <TextLink href={`/gates/${id}`}>{catalogue.find((gate) => gate.id === id)?.question ?? id}</TextLink>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
          <CertaintyChip certainty={certainty} />
          <Disclosure summary={cites.length === 1 ? '1 source' : `${cites.length} sources`}>
            <CiteList cites={cites} />
          </Disclosure>
        </div>
      </div>
    </li>
  )
}
