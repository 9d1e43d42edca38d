'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

interface Props {
  href: string
  /** Pages below it belong to it as well; another link may be closer: those say `exact`. */
  isExact?: boolean
  onFollow?: (() => void) | undefined
  children: ReactNode
}

export function NavLink({ href, isExact = false, onFollow, children }: Props) {
  const path = usePathname()
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      className="nav-link"
      {...(isHere ? { 'aria-current': path === href ? 'page' : true } : {})}
      {...(onFollow ? { onClick: onFollow } : {})}
    >
      {children}
    </Link>
  )
}
