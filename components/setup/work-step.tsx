'use client'

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
  const works = Object.keys(developerWorks) as DeveloperWork[]
  return (
    <div className="grid gap-3">
      <RadioCards
        legend="What will it do?"
        isLegendHidden
        cards={works.map((work) => {
          const { title, detail, role } = developerWorks[work]
          return { value: work, title, detail, aside: role }
        })}
        value={answers.work}
        onChange={(value) => onDraft({ ...draft, work: works.find((work) => work === value) ?? answers.work })}
        hint="ServiceInvoker is not enough for any of them: it runs integrations and nothing else. These roles run integrations too, if the scope allows it."
      />
      <p className="text-faint text-sm">
        Source: <TextLink href={sources.oicRoles.url}>{sources.oicRoles.title}</TextLink>
      </p>
    </div>
  )
}
