import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { SnapshotCase } from '@/lib/snapshot/snapshot-case'
import { chipOf } from '../snapshot/snapshot-words'
import type { AttachedSnapshot } from './use-attached-snapshot'

interface Props {
  attached: AttachedSnapshot
  /** Beside what was pasted; absent: nothing was yet. */
  found: SnapshotCase | undefined
  onChoose: (appId: string) => void
  onLeaveOut: () => void
}

/** The snapshot that the case is judged with: whose, how old, who is in it, and what it cannot say. */
export function SnapshotBar({ attached, found, onChoose, onLeaveOut }: Props) {
  if (attached.at === 'none') return null
  if (attached.at === 'reading') return <p className="text-soft">Reading the snapshot …</p>
  if (attached.at === 'refused')
    return (
      <Notice
        tone="maybe"
        title="The snapshot could not be opened"
        action={
          <Button small onClick={onLeaveOut}>
            Go on without it
          </Button>
        }
      >
        {attached.because}
      </Notice>
    )
  const { snapshot, chosen } = attached
  const { users, unread, apps } = snapshot
  return (
    <section aria-label="Snapshot" className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-soft">
        <Chip glyph="tick">{chipOf(snapshot, Date.now())}</Chip>
        <span>
          {users.length === 0
            ? 'Nobody’s user is in it.'
            : `In it: ${users.map(({ userName }) => userName).join(', ')}.`}
        </span>
        <Button look="quiet" small onClick={onLeaveOut}>
          Leave it out
        </Button>
      </p>
      {found?.asksWhich && (
        <div className="max-w-xl">
          <Select
            label="Which application is this about?"
            hint="What was pasted does not say. What rests on your answer is shown as inferred."
            placeholder="Choose an application"
            value={chosen ?? ''}
            choices={apps.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            onChange={({ target }) => onChoose(target.value)}
          />
        </div>
      )}
      {found && <Says found={found} unread={unread} />}
    </section>
  )
}

function Says({ found: { notes, app, user, isGuess, asksWhich }, unread }: { found: SnapshotCase; unread: string[] }) {
  const about = [app && `“${app.displayName}”`, user && `“${user.displayName}”`].filter(Boolean).join(' and ')
  const lines = [
    ...(isGuess && !asksWhich ? ['It is more than a day from the call: what rests on it is shown as inferred.'] : []),
    ...notes,
    ...unread.map((line) => `When it was made: ${line}`),
  ]
  if (lines.length === 0) return about === '' ? null : <p className="text-soft">Judged with what it says of {about}.</p>
  return (
    <Notice
      tone={notes.length > 0 ? 'maybe' : 'plain'}
      title={about === '' ? 'What the snapshot does not say' : `Judged with what it says of ${about}`}
    >
      <ul className="grid gap-1 [overflow-wrap:anywhere]">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
