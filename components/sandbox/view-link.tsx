import Link from 'next/link'
import type { ReactNode } from 'react'

/** One of several views of a page; keeps the page where it is scrolled to. */
export function ViewLink({ href, isHere, children }: { href: string; isHere: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      scroll={false}
      className={`rounded-md px-3 py-1.5 font-medium text-sm ${isHere ? 'bg-gold-tint text-ink' : 'text-soft hover:bg-well hover:text-ink'}`}
      {...(isHere ? { 'aria-current': 'true' as const } : {})}
    >
      {children}
    </Link>
  )
}
