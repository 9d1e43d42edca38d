import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { exactTime } from '@/components/ui/time-in-words'
import { applyEdits, type Edit, type EditedValue, editedValue, type ValueType, valueTypes } from './assertion-edits'
import { claimInstant, timeTrouble } from './claim-value'

interface Props {
  name: string
  /** What would be sent without the edit; `undefined` for one that was added. */
  built: unknown
  isMadeAnew: boolean
  edit: Edit['to'] | undefined
  error: string | undefined
  onChange: (to: Edit['to']) => void
  onReset: () => void
}

/** One member of the assertion: its name, its type in sight, its value, and the way back. */
export function MemberRow({ name, built, isMadeAnew, edit, error, onChange, onReset }: Props) {
  const id = useId()
  const isAdded = built === undefined
  if (edit === 'removed')
    return (
      <li className="flex items-center gap-2">
        <code className="text-faint line-through">{name}</code>
        <span className="text-faint text-sm">is left out</span>
        <span className="ml-auto">
          <Button small look="quiet" onClick={onReset} aria-label={`Put ${name} back`}>
            Put back
          </Button>
        </span>
      </li>
    )
  const value = edit ?? editedValue(built)
  const note = error ?? noteOn(name, value, isMadeAnew && edit === undefined)
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-2">
        <label htmlFor={id} className="font-mono text-sm">
          {name}
        </label>
        {edit && <span className="text-gold text-xs">{isAdded ? 'added' : 'edited'}</span>}
        <span className="ml-auto flex items-center gap-1">
          <select
            aria-label={`Type of ${name}`}
            value={value.type}
            onChange={({ target }) => onChange({ ...value, type: target.value as ValueType })}
            className="rounded-sm bg-transparent text-soft text-sm"
          >
            {valueTypes.map(({ value: type, label }) => (
              <option key={type} value={type}>
                {label}
              </option>
            ))}
          </select>
          {edit && !isAdded && (
            <Button small look="quiet" onClick={onReset} aria-label={`Put ${name} back as it is built`}>
              Reset
            </Button>
          )}
          <Button
            small
            look="quiet"
            onClick={isAdded ? onReset : () => onChange('removed')}
            aria-label={`Remove ${name}`}
          >
            Remove
          </Button>
        </span>
      </div>
      <div className="control">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={value.text}
          onChange={({ target }) => onChange({ ...value, text: target.value })}
          className="w-full min-w-0 bg-transparent px-2.5 py-1.5 font-mono text-sm outline-none"
          {...(error ? { 'aria-invalid': true } : {})}
          {...(note ? { 'aria-describedby': `${id}-note` } : {})}
        />
      </div>
      {note && (
        <p id={`${id}-note`} className={`text-sm ${error ? 'font-medium text-shut' : 'text-faint'}`}>
          {note}
        </p>
      )}
    </li>
  )
}

/** Says what a time means, or what is odd about it; a wrong one may be just what somebody wants to try. */
function noteOn(name: string, value: EditedValue, isMadeAnew: boolean): string | undefined {
  if (isMadeAnew) return name === 'jti' ? 'A new one for each request.' : 'Worked out anew for each request.'
  const { draft } = applyEdits({ header: {}, claims: {} }, [{ part: 'claims', name, to: value }])
  const read = draft.claims[name]
  const instant = claimInstant(name, read)
  return timeTrouble(name, read) ?? (instant ? exactTime(instant) : undefined)
}
