import { useEffect } from 'react'

/**
 * The tab's title while the page shows something that moves. An element of its own, before the page's: that one belongs to React,
 * may come later, and would no longer follow the address once somebody else had written into it.
 */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return
    const own = document.createElement('title')
    own.textContent = `${title} · Assay`
    document.head.prepend(own)
    return () => own.remove()
  }, [title])
}
