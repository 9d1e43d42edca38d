import { useRef } from 'react'
import { Button } from '@/components/ui/button'

/** Opens the browser's own choice of files; several may be taken. */
export function ChooseFiles({
  onFiles,
  isMore = false,
}: {
  onFiles: (files: readonly File[]) => void
  isMore?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button small look={isMore ? 'quiet' : 'plain'} onClick={() => input.current?.click()}>
        {isMore ? 'Add files' : 'Choose files'}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to read"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file, corrected, must fire again.
          target.value = ''
        }}
      />
    </>
  )
}
