import Link from 'next/link'
import type { ReactNode } from 'react'
import { Glyph } from './glyph'

/** A link in running text. One that leaves the console says so and opens beside it. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith('/') || href.startsWith('#'))
    return (
      <Link href={href} className="link">
        {children}
      </Link>
    )
  return (
    <a href={href} target="_blank" rel="noreferrer" className="link">
      {children}
      <Glyph name="away" className="ml-0.5 inline size-3.5 align-[-2px]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}
