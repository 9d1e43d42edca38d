'use client'

import { useQuery } from '@tanstack/react-query'
import { Glyph } from '@/components/ui/glyph'
import { domainsQuery } from '@/lib/queries/domains'
import { NavLink } from './nav-link'

export function NavDomains({ onFollow }: { onFollow?: (() => void) | undefined }) {
  const domains = useQuery(domainsQuery())
  return (
    <ul className="grid gap-0.5">
      {domains.isPending && (
        <li className="px-2.5 py-2" aria-hidden="true">
          <span className="skeleton block h-4 w-24" />
        </li>
      )}
      {domains.isError && <li className="px-2.5 py-1.5 text-shut text-sm">The list could not be read.</li>}
      {domains.data?.map(({ id, name, label, state }) => (
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
