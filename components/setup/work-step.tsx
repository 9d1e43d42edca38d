'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextLink } from '@/components/ui/text-link'
import { sources } from '@/lib/gates/sources'
import type { DeveloperWork } from '@/lib/queries/shapes/recipes'
import { developerWorks } from '@/lib/setup/recipes/developer-work'
import type { Answers } from './answers'
import type { Draft } from './draft'

interface Props {
  answers: Answers
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** What is done decides the role; roles themselves are not asked for. */
export function WorkStep({ answers, draft, onDraft }: Props) {
  const everything = answers.called.service.scopes.find(({ value }) => value.endsWith('consumer::all'))?.fqs
  const works = Object.keys(developerWorks) as DeveloperWork[]
  return (
    <div className="grid gap-4">
      <RadioCards
        legend="What will it do?"
        isLegendHidden
        cards={works.map((work) => {
          const { title, detail, role } = developerWorks[work]
          return { value: work, title, detail, aside: role }
        })}
        value={answers.work}
        onChange={(value) => onDraft({ ...draft, work: works.find((work) => work === value) ?? answers.work })}
        hint="ServiceInvoker is enough for none of them: it runs integrations and nothing else."
      />
      {everything !== undefined && (
        <Checkbox
          label="It runs integrations as well"
          hint="Off, it asks for the scope that opens the developer APIs alone; on, for the one that opens integrations too. These roles may run them."
          checked={answers.scopes.includes(everything)}
          onChange={({ target }) => {
            const { scopes: _, ...rest } = draft
            onDraft(target.checked ? { ...rest, scopes: [everything] } : rest)
          }}
        />
      )}
      <p className="text-soft text-sm">
        It asks for <span className="break-all font-mono">{answers.scopes.join(' ')}</span>
      </p>
      <p className="text-faint text-sm">
        Source: <TextLink href={sources.oicRoles.url}>{sources.oicRoles.title}</TextLink>
      </p>
    </div>
  )
}
