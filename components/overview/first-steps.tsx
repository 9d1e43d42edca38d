import Link from 'next/link'
import { Glyph } from '@/components/ui/glyph'

const steps = [
  {
    href: '/setup',
    title: 'Set up your first client in the sandbox',
    says: 'A confidential application that may call OPA in another tenancy, in about two minutes. No Oracle account is needed.',
    isMain: true,
  },
  {
    href: '/explain',
    title: 'Explain an error',
    says: 'Paste a token or an answer such as “401 Unauthorized”, and see which gate shut. Nothing leaves this browser.',
    isMain: false,
  },
]

/** The two ways to begin. */
export function FirstSteps() {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {steps.map(({ href, title, says, isMain }) => (
        <li key={href}>
          <Link
            href={href}
            className={`group block h-full rounded-lg border p-5 ${
              isMain ? 'border-gold bg-gold-tint' : 'border-line bg-panel hover:border-control'
            }`}
          >
            <span className="flex items-center justify-between gap-3 font-semibold text-lg">
              {title}
              <Glyph
                name="arrow"
                className={`size-5 transition-transform group-hover:translate-x-0.5 ${isMain ? 'text-gold' : 'text-soft'}`}
              />
            </span>
            <span className="mt-1 block text-soft">{says}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
