import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { usersQuery } from '@/lib/queries/users'

interface Props {
  domainId: string
  userNames: readonly string[]
  onChange: (userNames: readonly string[]) => void
}

/** Nobody is in a snapshot unless somebody was put there by name. */
export function PeopleInIt({ domainId, userNames, onChange }: Props) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  // Suggestions alone: where they cannot be read, the name is typed.
  const users = useQuery({ ...usersQuery(domainId, wanted), enabled: wanted.length > 1, retry: false })
  const isTaken = userNames.some((name) => name.toLowerCase() === typed.trim().toLowerCase())
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name === '' || isTaken) return
    onChange([...userNames, name])
    setTyped('')
  }
  return (
    <section aria-label="People in it" className="grid gap-2.5">
      <h3 className="font-semibold text-sm">People in it</h3>
      <p className="max-w-[72ch] text-soft">
        {userNames.length === 0
          ? 'Nobody. Add the person whom the failing call speaks for, and the file has their user name, state and roles; without them, gates about the user stay open questions.'
          : 'User name, display name, state and roles of these people, and of nobody else. A name the domain does not know is noted as missing.'}
      </p>
      {userNames.length > 0 && (
        <ul className="grid gap-1">
          {userNames.map((name) => (
            <li key={name} className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <Button
                look="quiet"
                small
                aria-label={`Leave out ${name}`}
                onClick={() => onChange(userNames.filter((each) => each !== name))}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} className="flex max-w-xl flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextInput
            label="User name"
            isOptional
            list={listId}
            value={typed}
            error={isTaken ? 'This person is in it already.' : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
          <datalist id={listId}>
            {(users.data ?? []).slice(0, 8).map(({ id, userName, displayName }) => (
              <option key={id} value={userName}>
                {displayName}
              </option>
            ))}
          </datalist>
        </div>
        <Button type="submit" disabledBecause={typed.trim() === '' ? 'Type a user name first.' : undefined}>
          Add
        </Button>
      </form>
    </section>
  )
}
