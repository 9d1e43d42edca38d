import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { NavDomains } from './nav-domains'
import { NavLink } from './nav-link'

const places = [
  { href: '/', label: 'Overview' },
  { href: '/setup', label: 'Set up' },
  { href: '/test', label: 'Test token' },
  { href: '/check', label: 'Check' },
  { href: '/explain', label: 'Explain' },
  { href: '/search', label: 'Search' },
  { href: '/certificates', label: 'Certificates' },
  { href: '/lab', label: 'Lab' },
  { href: '/sandbox', label: 'Sandbox' },
  { href: '/gates', label: 'Gates' },
]

interface Props {
  domains: readonly DomainSummary[] | undefined
  /** Closes the sheet on narrow screens. */
  onFollow?: () => void
}

/** Lists only what exists. */
export function Nav({ domains, onFollow }: Props) {
  return (
    <nav aria-label="Console" className="grid gap-6">
      <ul className="grid gap-0.5">
        {places.map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href} isExact={href === '/'} onFollow={onFollow}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
      <div>
        <h2 className="mb-1.5 px-2.5 font-medium text-faint text-xs">Domains</h2>
        <NavDomains domains={domains} onFollow={onFollow} />
      </div>
    </nav>
  )
}
