import { Glyph } from '@/components/ui/glyph'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { NavLink } from './nav-link'

interface Props {
  /** None: the list could not be read. */
  domains: readonly DomainSummary[] | undefined
  onFollow?: (() => void) | undefined
}

export function NavDomains({ domains, onFollow }: Props) {
  return (
    <ul className="grid gap-0.5">
      {domains === undefined && <li className="px-2.5 py-1.5 text-shut text-sm">The list could not be read.</li>}
      {domains?.map(({ id, name, label, state }) => (
        <li key={id}>
          <NavLink href={`/domains/${encodeURIComponent(id)}`} onFollow={onFollow}>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            {state === 'needs-secret' ? (
              <span className="shrink-0 text-maybe text-sm">needs its secret</span>
            ) : (
              <span className="shrink-0 text-faint text-sm">{label}</span>
            )}
          </NavLink>
        </li>
      ))}
      <li>
        <NavLink href="/domains/connect" isExact onFollow={onFollow}>
          <Glyph name="plus" className="-mr-1 size-3.5" />
          Connect a domain
        </NavLink>
      </li>
    </ul>
  )
}
