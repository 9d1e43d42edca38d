import { CertaintyChip } from '@/components/gates/certainty-chip'
import { Sources } from '@/components/ladder/sources'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { RoleNeed } from '@/lib/help/role-need'
import { GateLinks } from './gate-links'
import { LinkedRow } from './linked-row'

/** Who needs which right, side by side for the two kinds of grant. Each row can be linked: `/help/roles#run-integration`. */
export function RolesPage({ needs }: { needs: readonly RoleNeed[] }) {
  return (
    <>
      <PageHeader
        title="Roles, by grant"
        lead="Who needs which right at each service. The grant decides: with client credentials the application itself; with a user assertion, a sign-in, a device code or a password the user."
      />
      <Panel flush>
        <ol aria-label="Roles">
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} />
          ))}
        </ol>
      </Panel>
    </>
  )
}

function NeedRow({ need }: { need: RoleNeed }) {
  const { id, service, does, detail, asItself, asUser, note, certainty, gates, cites } = need
  return (
    <LinkedRow
      id={id}
      title={does}
      aside={
        <>
          <p className="text-faint text-sm">{service}</p>
          {detail && <p className="max-w-[48ch] text-sm text-soft">{detail}</p>}
        </>
      }
    >
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Who label="As itself" needs={asItself} />
        <Who label="In the name of a user" needs={asUser} />
      </dl>
      {note && (
        <p className="max-w-[72ch] text-soft">
          <span className="font-medium text-maybe">Note:</span> {note}
        </p>
      )}
      <GateLinks label="Gates where a call without it stops" ids={gates} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
        <CertaintyChip certainty={certainty} />
        <Sources cites={cites} />
      </div>
    </LinkedRow>
  )
}

function Who({ label, needs }: { label: string; needs: string }) {
  return (
    <div>
      <dt className="text-faint text-sm">{label}</dt>
      <dd className="max-w-[56ch]">{needs}</dd>
    </div>
  )
}
