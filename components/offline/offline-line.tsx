'use client'

import { useSyncExternalStore } from 'react'
import { Glyph } from '@/components/ui/glyph'

/** `isCopy`: this page was kept in the browser, because the console did not answer. */
export function OfflineLine({ isCopy }: { isCopy: boolean }) {
  const isOnline = useSyncExternalStore(
    onChange,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="no-print">
      {(isCopy || !isOnline) && (
        <p className="mb-4 flex gap-2 text-soft text-sm">
          <Glyph name="info" className="mt-[3px] size-3.5 shrink-0" />
          <span>
            {isOnline
              ? 'The console does not answer: Explain, Search, the gates and help work, the rest needs it.'
              : 'You are offline: Explain, Search, the gates and help work, the rest needs the console.'}
          </span>
        </p>
      )}
    </div>
  )
}

const onChange = (tell: () => void) => {
  addEventListener('online', tell)
  addEventListener('offline', tell)
  return () => {
    removeEventListener('online', tell)
    removeEventListener('offline', tell)
  }
}
