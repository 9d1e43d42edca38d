import { useEffect } from 'react'

/** The tab's title while the page shows something that moves; the page's own again afterwards. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    const moving = `${title} · Assay`
    document.title = moving
    return () => {
      // The next page may have set its own already.
      if (document.title === moving) document.title = before
    }
  }, [title])
}
