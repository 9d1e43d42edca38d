'use client'

import { TextInput } from '@/components/ui/text-input'
import type { Answers } from './answers'
import type { Draft } from './draft'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  error: string | undefined
}

export function NameStep({ answers, draft, onDraft, error }: Props) {
  return (
    <div className="max-w-xl">
      <TextInput
        label="Display name"
        name="displayName"
        value={answers.displayName}
        error={error}
        onChange={({ target }) => onDraft({ ...draft, displayName: target.value })}
        hint={`Shown in ${answers.called.domain.name} under Integrated applications, where names are unique whatever their case. Say who calls: that is what people look for there.`}
      />
    </div>
  )
}
