import { useRef } from 'react'
import { Button } from '@/components/ui/button'

/** The way to a snapshot for whoever neither drops nor pastes one. */
export function OpenSnapshot({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
      <span>A snapshot of the domain tells what an error does not: drop its file here, or</span>
      <Button look="quiet" small onClick={() => input.current?.click()}>
        Open a snapshot
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="Snapshot file"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The same file once more must fire again.
          target.value = ''
        }}
      />
    </p>
  )
}
