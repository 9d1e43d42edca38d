import { useState } from 'react'
import { KeyCommands } from '@/components/keys/key-commands'
import { defaultValidDays } from '@/components/keys/new-pair-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type KeyKind, keyKindNames, keyKinds, toKeyKind } from '@/lib/jose/key-kind'
import { PairFiles } from './pair-files'

const kinds = keyKindNames.map((value) => ({
  value,
  label: keyKinds[value].isForDomains ? keyKinds[value].label : `${keyKinds[value].label} · not for identity domains`,
}))

/** A key pair for whoever keeps it elsewhere: as commands to run, or as files made here. */
export function ByHand() {
  const [alias, setAlias] = useState(`caller-${new Date().getFullYear()}`)
  const [name, setName] = useState('')
  const [days, setDays] = useState(String(defaultValidDays))
  const [kind, setKind] = useState<KeyKind>('rsa-2048')
  const validDays = /^[1-9]\d{0,3}$/.test(days) ? Number(days) : undefined
  const isWhole = alias.trim() !== '' && validDays !== undefined
  const wanted = { alias: alias.trim(), name: name.trim() || alias.trim(), days: validDays ?? defaultValidDays, kind }
  return (
    <Panel title="Make a key pair by hand" aside="For a caller that keeps its own key">
      <div className="grid gap-5">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextInput
            label="Alias"
            mono
            value={alias}
            error={alias.trim() === '' ? 'Give it an alias.' : undefined}
            onChange={({ target }) => setAlias(target.value)}
            hint="As it will stand in the domain, and in kid."
          />
          <TextInput
            label="Common name"
            isOptional
            value={name}
            placeholder={alias}
            onChange={({ target }) => setName(target.value)}
            hint="For people; no domain looks at it."
          />
          <TextInput
            label="Valid for (days)"
            inputMode="numeric"
            value={days}
            error={validDays === undefined ? 'A whole number of days, up to 9999.' : undefined}
            onChange={({ target }) => setDays(target.value.trim())}
          />
          <Select
            label="Key"
            choices={kinds}
            value={kind}
            onChange={({ target }) => setKind(toKeyKind(target.value))}
            hint={
              keyKinds[kind].isForDomains
                ? undefined
                : 'Oracle documents RS256 alone for assertions to a domain: take a curve only for another service.'
            }
          />
        </div>
        {isWhole && (
          <Disclosure summary="Show the commands, filled in">
            <KeyCommands {...wanted} />
          </Disclosure>
        )}
        {isWhole && <PairFiles key={JSON.stringify(wanted)} {...wanted} />}
      </div>
    </Panel>
  )
}
