import type { ReactNode } from 'react'

interface Props {
  /** Answers what is left of a text without its snapshot. */
  take: (text: string) => string
  children: ReactNode
}

/** A snapshot that is pasted alone goes beside the box: what stands in it stays. */
export function SnapshotPaste({ take, children }: Props) {
  return (
    <div
      className="grid min-w-0 gap-3"
      onPasteCapture={(event) => {
        const text = event.clipboardData.getData('text')
        if (take(text) !== '' || text === '') return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {children}
    </div>
  )
}
