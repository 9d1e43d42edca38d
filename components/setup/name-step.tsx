'use client'

import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { ClientApp } from '@/lib/queries/shapes/domains'
import type { Answers } from './answers'
import type { Draft } from './draft'
import { namesake } from './name-problem'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
  error: string | undefined
  apps: readonly ClientApp[] | undefined
}

export function NameStep({ answers, draft, onDraft, error, apps }: Props) {
  const domainName = answers.called.domain.name
  const taken = namesake(answers.displayName, apps)
  return (
    <div className="grid max-w-xl gap-4">
      <TextInput
        label="Display name"
        name="displayName"
        value={answers.displayName}
        error={error}
        onChange={({ target }) => onDraft({ ...draft, displayName: target.value })}
        hint={
          <>
            Shown in <b>{domainName}</b> under Integrated applications, where names are unique whatever their case. Say
            who calls: that is what people look for there.
          </>
        }
      />
      {taken && (
        <Notice tone="maybe" title={`${domainName} already has an application “${taken.displayName}”`}>
          If a setup made it, the review shows what it lacks and changes that only. If somebody else did, choose another
          name: it is not touched.
        </Notice>
      )}
    </div>
  )
}
