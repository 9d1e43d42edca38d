import { useState } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { MonoBlock } from '@/components/ui/mono-block'
import { Select } from '@/components/ui/select'
import type { KeyKind } from '@/lib/jose/key-kind'
import { type KeyTool, keyCommands } from '@/lib/keys/key-commands'

interface Props {
  alias: string
  name: string
  days: number
  kind: KeyKind
}

const tools: { value: KeyTool; label: string }[] = [
  { value: 'openssl', label: 'openssl (1.1.1 and later)' },
  { value: 'keytool', label: 'keytool (Java 9 and later), with openssl for the PEM' },
]

/** The same pair made by hand: every command filled in. */
export function KeyCommands({ alias, name, days, kind }: Props) {
  const [tool, setTool] = useState<KeyTool>('openssl')
  const commands = keyCommands({ alias, name, days, kind, tool })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-sm">
          <Select
            label="Made with"
            choices={tools}
            value={tool}
            onChange={({ target }) => setTool(tools.find(({ value }) => value === target.value)?.value ?? tool)}
          />
        </div>
        <CopyButton text={`${commands.map(({ command }) => command).join('\n')}\n`} label="Copy all commands" />
      </div>
      <ol className="grid list-decimal gap-3 pl-5">
        {commands.map(({ says, command }) => (
          <li key={command} className="min-w-0">
            <p className="mb-1 text-soft text-sm">{says}</p>
            <MonoBlock label="Command" text={command} />
          </li>
        ))}
      </ol>
    </div>
  )
}
