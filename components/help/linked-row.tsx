import Link from 'next/link'
import type { ReactNode } from 'react'

interface Props {
  /** Its own address within the page. */
  id: string
  title: string
  isCode?: boolean
  /** Below the title. */
  aside?: ReactNode
  children: ReactNode
}

/** One row of a reference page: what it is at the left, what is said of it at the right; the one that was linked to is marked. */
export function LinkedRow({ id, title, isCode = false, aside, children }: Props) {
  return (
    <li
      id={id}
      className="grid scroll-mt-6 gap-x-8 gap-y-2 border-hair border-t px-4 py-4 target:shadow-[inset_3px_0_0_var(--gold)] first:border-t-0 md:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]"
    >
      <div className="grid content-start gap-1">
        <h2 className={`font-semibold [overflow-wrap:anywhere] ${isCode ? 'font-mono text-sm' : ''}`}>
          <Link href={`#${id}`} className="hover:underline">
            {title}
          </Link>
        </h2>
        {aside}
      </div>
      <div className="grid content-start gap-2">{children}</div>
    </li>
  )
}
