import { useEffect } from 'react'

/** The tab's title while the page shows something that moves; the page's own again afterwards. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return
    const before = document.title
    document.title = `${title} · Assay`
    return () => {
      document.title = before
    }
  }, [title])
}
