import { download } from '@/components/setup/download'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { MonoBlock } from '@/components/ui/mono-block'
import { Notice } from '@/components/ui/notice'
import { contentsOf } from './snapshot-words'
import type { SnapshotStage } from './use-snapshot'

/** What is in the file, to be read before it is sent to anybody. */
export function SnapshotMade({ made: { snapshot, file } }: { made: Extract<SnapshotStage, { at: 'made' }> }) {
  const { users, absentUsers, unread } = snapshot
  return (
    <div className="grid gap-3" aria-live="polite">
      <Notice
        tone="open"
        title={<span className="[overflow-wrap:anywhere]">{file.name} is saved</span>}
        action={
          <Button small onClick={() => download(file.name, file.text)}>
            Save again
          </Button>
        }
      >
        {contentsOf(snapshot)}. {users.length > 0 && `People: ${users.map(({ userName }) => userName).join(', ')}. `}
        {absentUsers.length > 0 && `Not in the domain: ${absentUsers.join(', ')}. `}
        Support drops it into Explain, beside the error.
      </Notice>
      {unread.length > 0 && (
        <Notice tone="maybe" title="Not everything could be looked at">
          <ul className="grid gap-1">
            {unread.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Disclosure summary="Read what is in it">
        <MonoBlock label="Snapshot" text={file.text} isTall />
      </Disclosure>
    </div>
  )
}
