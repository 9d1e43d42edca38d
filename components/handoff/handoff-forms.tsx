'use client'

import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { grantName } from '@/lib/facts/grant-names'
import type { DoneRun } from '@/lib/handoff/setup-of'
import { grantsOf, toSubject } from '@/lib/handoff/to-subject'
import { generations } from '@/lib/setup/plan/generations'
import { FormChoice } from './form-choice'
import { formsOf } from './forms-of'
import { useKnown } from './use-known'

interface Props {
  at: string
  domainId: string
  appId: string
  run?: DoneRun
}

/** The forms of an application that is there. */
export default function HandoffForms(props: Props) {
  const state = useKnown(props)
  const [chosenGrant, setGrant] = useState<string>()
  if (state.at === 'loading') return <Skeleton what="Asking the domain what is handed over" rows={4} isTall />
  if (state.at === 'failed') return <ApiProblemNote error={state.error} onRetry={state.retry} />

  const { known } = state
  const grants = grantsOf(known)
  const grantType = chosenGrant ?? grants[0]
  return (
    <div className="grid gap-4">
      {state.unread.length > 0 && (
        <Notice tone="maybe" title="Not everything could be read">
          {state.unread.join(' ')}
        </Notice>
      )}
      {grantType === undefined && (
        <Notice tone="maybe" title="There is no call to hand over">
          {toSubject(known, { generation: generations[0] }).noCall} What it is can be handed over all the same.
        </Notice>
      )}
      <FormChoice
        reader={grantType === undefined ? 'administrator' : 'developer'}
        formsFor={(generation) =>
          formsOf(toSubject(known, { ...(grantType !== undefined && { grantType }), generation }))
        }
      >
        {grantType !== undefined && grants.length > 1 && (
          <Select
            label="By grant"
            value={grantType}
            choices={grants.map((value) => ({ value, label: grantName(value) }))}
            onChange={({ target }) => setGrant(target.value)}
          />
        )}
      </FormChoice>
    </div>
  )
}
