import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { TextInput } from '@/components/ui/text-input'
import type { ClientApp } from '@/lib/queries/shapes/domains'

/** So many are looked at in some minutes, and more in one file help nobody. */
export const mostApps = 200

/** More boxes than this are found by typing. */
const mostShown = 30

interface Props {
  apps: readonly ClientApp[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** Which applications are in it: all of a small domain, of a large one those that are ticked. */
export function ChooseApps({ apps, chosen, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = apps.filter(({ displayName, clientId }) => `${displayName} ${clientId}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, mostShown)
  const toggle = (appId: string) => {
    const next = new Set(chosen)
    if (!next.delete(appId)) next.add(appId)
    onChange(next)
  }
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2 font-semibold text-sm">
        Applications in it: {chosen.size} of {apps.length}
      </legend>
      {apps.length > mostShown && (
        <div className="max-w-xl">
          <TextInput
            label="Find an application"
            type="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            hint={`By name or client ID. At most ${mostApps} fit into one snapshot.`}
          />
        </div>
      )}
      <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {shown.map(({ appId, displayName }) => (
          <li key={appId} className="min-w-0 [overflow-wrap:anywhere]">
            <Checkbox label={displayName} checked={chosen.has(appId)} onChange={() => toggle(appId)} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="text-soft">No application has “{typed.trim()}” in its name or client ID.</p>}
      {found.length > shown.length && (
        <p className="text-faint text-sm">{found.length - shown.length} more; type more letters.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look="quiet"
          small
          onClick={() => onChange(new Set(found.slice(0, mostApps).map(({ appId }) => appId)))}
        >
          Tick {found.length > mostApps ? `the first ${mostApps}` : 'all'}
          {wanted !== '' && ' of these'}
        </Button>
        <Button look="quiet" small onClick={() => onChange(new Set())}>
          Tick none
        </Button>
      </div>
    </fieldset>
  )
}
