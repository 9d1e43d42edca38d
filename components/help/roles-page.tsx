import Link from 'next/link'
import { CertaintyChip } from '@/components/gates/certainty-chip'
import { CiteList } from '@/components/ladder/cite-list'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { catalogue } from '@/lib/gates/catalogue'
import type { RoleNeed } from '@/lib/help/role-need'

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
    <li
      id={id}
      className="grid scroll-mt-6 gap-x-8 gap-y-3 border-hair border-t px-4 py-4 target:shadow-[inset_3px_0_0_var(--gold)] first:border-t-0 md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
    >
      <div>
        <h2 className="font-semibold">
          <Link href={`#${id}`} className="hover:underline">
            {does}
          </Link>
        </h2>
        <p className="text-faint text-sm">{service}</p>
        {detail && <p className="mt-1 max-w-[48ch] text-sm text-soft">{detail}</p>}
      </div>
      <div className="grid content-start gap-3">
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <Who label="As itself" needs={asItself} />
          <Who label="In the name of a user" needs={asUser} />
        </dl>
        {note && (
          <p className="max-w-[72ch] text-soft">
            <span className="font-medium text-maybe">Note:</span> {note}
          </p>
        )}
        <ul aria-label="Gates where a call without it stops" className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
          {gates.map((gate) => (
            <li key={gate}>
              <TextLink href={`/gates/${gate}`}>
                {catalogue.find((each) => each.id === gate)?.question ?? gate}
              </TextLink>
            </li>
          ))}
        </ul>
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

function Who({ label, needs }: { label: string; needs: string }) {
  return (
    <div>
      <dt className="text-faint text-sm">{label}</dt>
      <dd className="max-w-[56ch]">{needs}</dd>
    </div>
  )
}
