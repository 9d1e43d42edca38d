'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextInput } from '@/components/ui/text-input'
import type { ClientApp } from '@/lib/queries/shapes/domains'
import { AdoptFields } from './adopt-fields'
import { adoptable } from './adoptable'
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

/** A new application, or one that is there: the person says which, so that nothing of somebody else is changed by its name alone. */
export function NameStep({ answers, draft, onDraft, error, apps }: Props) {
  const domainName = answers.called.domain.name
  const { adopt: _, ...withoutAdopt } = draft
  const choices = adoptable(apps)
  const [first] = choices
  const use = ({ appId, displayName }: ClientApp) =>
    onDraft({ ...draft, adopt: { appId, displayName, isExact: draft.adopt?.isExact ?? false } })
  return (
    <div className="grid max-w-xl gap-4">
      <RadioCards
        legend="Which application?"
        isLegendHidden
        cards={[
          { value: 'new', title: 'A new one', detail: 'With what this call needs and nothing else' },
          {
            value: 'there',
            title: 'One that is there',
            detail: 'It gets what it lacks, by the smallest change',
            ...(first ? {} : { disabledBecause: `${domainName} has no client application that could be used.` }),
          },
        ]}
        value={answers.adopt ? 'there' : 'new'}
        onChange={(value) => (value === 'there' && first ? use(first) : onDraft(withoutAdopt))}
      />
      {answers.adopt ? (
        <AdoptFields
          adopt={answers.adopt}
          apps={choices}
          domainName={domainName}
          error={error}
          onAdopt={(adopt) => onDraft({ ...draft, adopt })}
        />
      ) : (
        <>
          <TextInput
            label="Display name"
            name="displayName"
            value={answers.displayName}
            error={error}
            onChange={({ target }) => onDraft({ ...withoutAdopt, displayName: target.value })}
            hint={
              <>
                Shown in <b>{domainName}</b> under Integrated applications, where names are unique whatever their case.
                Say who calls: that is what people look for there.
              </>
            }
          />
          <Taken taken={namesake(answers.displayName, apps)} domainName={domainName} onUse={use} />
        </>
      )}
    </div>
  )
}

function Taken({
  taken,
  domainName,
  onUse,
}: {
  taken: ClientApp | undefined
  domainName: string
  onUse: (app: ClientApp) => void
}) {
  if (!taken) return null
  const title = `${domainName} already has an application “${taken.displayName}”`
  if (taken.isMadeHere !== false)
    return (
      <Notice tone="maybe" title={title}>
        A setup made it: the review shows what it lacks and changes that only.
      </Notice>
    )
  return (
    <Notice
      tone="maybe"
      title={title}
      action={
        adoptable([taken]).length > 0 && (
          <Button small onClick={() => onUse(taken)}>
            Use this application of somebody else
          </Button>
        )
      }
    >
      Somebody else made it, so it is not touched unless you say so. Choose another name, or use it as it is.
    </Notice>
  )
}
