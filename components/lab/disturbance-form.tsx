'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { DisturbanceField, DisturbanceInput, DisturbanceKindInfo } from '@/lib/sandbox/disturbance-types'
import { type DisturbanceDraft, draftToInput, freshDraft } from './disturbance-words'

interface Props {
  kinds: readonly DisturbanceKindInfo[]
  domains: readonly string[]
  isBusy: boolean
  /** What the sandbox said of the last try. */
  problem: ReactNode
  onPut: (input: DisturbanceInput) => void
}

/** Asks what a kind of disturbance needs to know, in the sandbox's own words. */
export function DisturbanceForm({ kinds, domains, isBusy, problem, onPut }: Props) {
  const [kind, setKind] = useState(kinds[0]?.kind)
  const info = kinds.find((known) => known.kind === kind) ?? kinds[0]
  const [draft, setDraft] = useState<DisturbanceDraft>(info ? freshDraft(info, domains) : {})
  if (!info) return null
  const choose = (name: string) => {
    const next = kinds.find((known) => known.kind === name)
    if (!next) return
    setKind(next.kind)
    setDraft({ ...freshDraft(next, domains), domain: draft.domain ?? '' })
  }
  const fieldRow = (fields: readonly DisturbanceField[]) => (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      {fields.map((field) => (
        <DraftField
          key={field.name}
          field={field.name === 'domain' ? { ...field, type: 'choice', choices: domains.map(sameLabel) } : field}
          value={draft[field.name] ?? ''}
          onChange={(value) => setDraft({ ...draft, [field.name]: value })}
        />
      ))}
    </div>
  )
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onPut(draftToInput(info, draft))
      }}
    >
      <Select
        label="What goes wrong"
        hint={info.effect}
        choices={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
        value={info.kind}
        onChange={(event) => choose(event.target.value)}
      />
      {fieldRow(info.fields.filter(({ isRequired }) => isRequired))}
      {info.fields.some(({ isRequired }) => !isRequired) && (
        <Disclosure summary="Only some calls">
          {fieldRow(info.fields.filter(({ isRequired }) => !isRequired))}
        </Disclosure>
      )}
      {problem}
      <div>
        <Button type="submit" loading={isBusy}>
          {isBusy ? 'Starting …' : 'Disturb'}
        </Button>
      </div>
    </form>
  )
}

const sameLabel = (value: string) => ({ value, label: value })

interface FieldProps {
  field: DisturbanceField
  value: string
  onChange: (value: string) => void
}

function DraftField({ field: { label, isRequired, type, choices = [], min, max }, value, onChange }: FieldProps) {
  if (type === 'choice')
    return (
      <Select
        label={label}
        isOptional={!isRequired}
        choices={isRequired ? choices : [{ value: '', label: 'any' }, ...choices]}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <TextInput
      label={label}
      isOptional={!isRequired}
      mono={type === 'text'}
      inputMode={type === 'number' ? 'numeric' : 'text'}
      {...(type === 'number' ? { type: 'number', min, max } : {})}
      required={isRequired}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
