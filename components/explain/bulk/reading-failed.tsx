import { Button } from '@/components/ui/button'
import { Problem } from '@/components/ui/problem'
import type { FailedBecause } from './messages'
import type { BulkStage } from './use-bulk'

const words: Record<FailedBecause, { what: string; todo: string }> = {
  unreadable: {
    what: 'could not be read',
    todo: 'It was moved or changed since it was chosen, or is a folder. Choose it again.',
  },
  'not-gzip': {
    what: 'could not be unpacked',
    todo: 'It begins like a gzip file and is broken or cut further on. Fetch it again, or unpack it yourself.',
  },
  crashed: {
    what: 'was not read to its end',
    todo: 'Something went wrong in this page, which is our fault. Load the page again, or try a smaller piece of the file.',
  },
}

interface Props {
  stage: Extract<BulkStage, { at: 'failed' }>
  onClear: () => void
}

export function ReadingFailed({ stage: { source, because }, onClear }: Props) {
  const { what, todo } = words[because]
  return (
    <Problem
      title={`${source.name} ${what}.`}
      todo={todo}
      action={
        <Button small onClick={onClear}>
          Choose another
        </Button>
      }
    />
  )
}
