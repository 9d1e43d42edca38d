'use client'

import { Checkbox } from '@/components/ui/checkbox'
import type { Answers } from './answers'
import type { Draft } from './draft'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** Exactly the scopes the instance's own application defines; never typed, never composed. */
export function ScopesStep({ answers, draft, onDraft }: Props) {
  const { service } = answers.called
  const toggle = (fqs: string, isWanted: boolean) =>
    onDraft({
      ...draft,
      // In the application's own order, whatever the order of the clicks.
      scopes: service.scopes
        .map((scope) => scope.fqs)
        .filter((known) => (known === fqs ? isWanted : answers.scopes.includes(known))),
    })
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">Scopes of {service.displayName}</legend>
      {service.scopes.map(({ fqs, description }) => (
        <Checkbox
          key={fqs}
          mono
          label={fqs}
          hint={description}
          checked={answers.scopes.includes(fqs)}
          onChange={({ target }) => toggle(fqs, target.checked)}
        />
      ))}
      {service.scopes.length === 0 && (
        <p>The application of {service.displayName} defines no scope, so no token for it can be asked for.</p>
      )}
    </fieldset>
  )
}
