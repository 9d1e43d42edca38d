'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FilePick } from '@/components/ui/file-pick'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { TextInput } from '@/components/ui/text-input'
import type { Bytes } from '@/lib/jose/bytes'
import type { FileProblem } from '@/lib/jose/file-problem'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import type { Result } from '@/lib/result'

/** What came of a file that opened. */
export interface OpenedFile {
  take: () => void
  /** What is worth knowing of it, one sentence each: shown below the field. */
  notes: readonly string[]
}

export interface PickedFile {
  name: string
  bytes: Bytes
}

interface Props {
  label: string
  hint: string
  /** Name of the file that was taken. */
  chosen: string | undefined
  /** Opens the file with what was typed so far. A problem may ask for a password. */
  open: (file: PickedFile, passwords: KeyFilePasswords) => Promise<Result<OpenedFile, FileProblem>>
}

type Asks = NonNullable<FileProblem['asks']>

/** What is shown below the field: nothing, notes on what opened, a refusal, or the question for passwords. */
type State =
  | { at: 'idle' }
  | { at: 'opening' }
  | { at: 'opened'; notes: readonly string[] }
  | { at: 'refused'; problem: FileProblem }
  | { at: 'asking'; file: PickedFile; asks: Asks[]; problem: FileProblem }

const accept = '.pem,.key,.der,.cer,.crt,.p7b,.p7c,.p12,.pfx,.jks,.jwk,.json'

/** A file with keys or certificates of any kind, read in this browser; asks for its passwords when it needs them. */
export function KeyFileField({ label, hint, chosen, open }: Props) {
  const [state, setState] = useState<State>({ at: 'idle' })
  const [passwords, setPasswords] = useState<KeyFilePasswords>({})
  const latest = useRef(0)

  const start = async (file: PickedFile, typed: KeyFilePasswords, asked: Asks[]) => {
    const turn = ++latest.current
    const opened = await open(file, typed)
    // Another file was chosen in the meantime.
    if (turn !== latest.current) return
    if (!opened.ok && opened.error.asks) {
      const asks = Array.from(new Set([...asked, opened.error.asks]))
      return setState({ at: 'asking', file, asks, problem: opened.error })
    }
    setPasswords({})
    setState(opened.ok ? { at: 'opened', notes: opened.value.notes } : { at: 'refused', problem: opened.error })
    if (opened.ok) opened.value.take()
  }
  const pick = async (picked: File) => {
    setPasswords({})
    setState({ at: 'opening' })
    try {
      await start({ name: picked.name, bytes: new Uint8Array(await picked.arrayBuffer()) }, {}, [])
    } catch (thrown) {
      setState({ at: 'refused', problem: unreadable(thrown) })
    }
  }
  const field = (asks: Asks, title: string, asking: State & { at: 'asking' }) =>
    asking.asks.includes(asks) && (
      <TextInput
        label={title}
        type="password"
        mono
        value={passwords[asks] ?? ''}
        error={asking.problem.asks === asks ? `${asking.problem.message} ${asking.problem.todo}` : undefined}
        onChange={({ target }) => setPasswords({ ...passwords, [asks]: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void start(asking.file, passwords, asking.asks)
        }}
      />
    )
  return (
    <div className="grid gap-3">
      <FilePick
        label={label}
        accept={accept}
        chosen={state.at === 'asking' ? state.file.name : chosen}
        onFile={(file) => void pick(file)}
        hint={hint}
      />
      {state.at === 'opened' && chosen !== undefined && <FileNotes notes={state.notes} />}
      {state.at === 'refused' && <Problem title={state.problem.message} todo={state.problem.todo} />}
      {state.at === 'asking' && (
        <div className="grid gap-3">
          {field('store', 'Password of the file', state)}
          {field('key', 'Password of the private key', state)}
          <div>
            <Button small onClick={() => void start(state.file, passwords, state.asks)}>
              Open the file
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

function FileNotes({ notes }: { notes: readonly string[] }) {
  const [first, ...others] = notes
  if (first === undefined) return null
  return (
    <Notice title="About this file">
      {others.length === 0 ? (
        first
      ) : (
        <ul className="list-disc pl-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

const unreadable = (thrown: unknown): FileProblem => ({
  code: 'unreadable',
  message: `The file could not be read (${String(thrown)}).`,
  todo: 'Choose it again.',
})
