import type { ReactNode } from 'react'

interface Props {
  /** Answers what is left of a text without its snapshot. */
  take: (text: string) => string
  /** Of a file that is called a snapshot. */
  onFile: (text: string) => void
  children: ReactNode
}

const isSnapshotFile = ({ name }: File) => /snapshot.*\.json$/i.test(name)

/** A snapshot that is pasted or dropped alone goes beside the box: what stands in it stays. */
export function SnapshotDrop({ take, onFile, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; pasting into the box is the first
    <div
      className="grid min-w-0 gap-3"
      onPasteCapture={(event) => {
        const text = event.clipboardData.getData('text')
        if (take(text) !== '' || text === '') return
        event.preventDefault()
        event.stopPropagation()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDropCapture={(event) => {
        const files = [...event.dataTransfer.files]
        if (files.length === 0 || !files.every(isSnapshotFile)) return
        event.preventDefault()
        event.stopPropagation()
        for (const file of files) void file.text().then(onFile)
      }}
    >
      {children}
    </div>
  )
}
