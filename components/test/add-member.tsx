import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'

interface Props {
  label: string
  taken: readonly string[]
  onAdd: (name: string) => void
}

/** A name for a further member. Enter adds it, and must not send the request around it. */
export function AddMember({ label, taken, onAdd }: Props) {
  const id = useId()
  const [name, setName] = useState('')
  const wanted = name.trim()
  const add = () => {
    if (wanted === '' || taken.includes(wanted)) return
    onAdd(wanted)
    setName('')
  }
  const refusal =
    wanted === '' ? 'Type a name first.' : taken.includes(wanted) ? `${wanted} is there already.` : undefined
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="mb-1 block text-faint text-sm">
          {label}
        </label>
        <div className="control">
          <input
            id={id}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
            className="w-full min-w-0 bg-transparent px-2.5 py-1.5 font-mono text-sm outline-none"
          />
        </div>
      </div>
      <Button onClick={add} disabledBecause={refusal}>
        Add
      </Button>
    </div>
  )
}
