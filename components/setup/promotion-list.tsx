'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import type { SetupAnswers } from '@/lib/queries/shapes/recipes'
import { usersQuery } from '@/lib/queries/users'
import type { Instance } from './answers'
import { copyKey } from './copy-key'
import { writeDraft } from './draft-store'
import { type Carried, promoted } from './promoted'
import { labelOf, questionHref } from './setup-steps'

interface Props {
  answers: SetupAnswers
  from: Instance
  to: Instance
}

/** What goes along, what has its like there, what is made anew, and what a person must choose. */
export function PromotionList({ answers, from, to }: Props) {
  const router = useRouter()
  const userName = 'user' in answers ? answers.user.userName : undefined
  const users = useQuery({ ...usersQuery(to.domain.id, userName), enabled: userName !== undefined })
  const user = users.data?.find((one) => one.userName.toLowerCase() === userName?.toLowerCase()) ?? null
  const { draft, carried, start } = promoted(answers, from, { ...to, user })
  const goOn = useMutation({
    mutationFn: async () => {
      if ('certificate' in answers) await copyKey(from.domain.id, to.domain.id, answers.certificate)
      writeDraft(draft)
    },
    onSuccess: () => router.push(questionHref(start)),
  })
  if (users.isError) return <ApiProblemNote error={users.error} onRetry={() => void users.refetch()} />
  return (
    <Panel
      title="What goes along"
      flush
      footer={
        <>
          <Button look="gold" loading={goOn.isPending || users.isLoading} onClick={() => goOn.mutate()}>
            Go on
          </Button>
          <span className="text-soft text-sm">
            Continues in Set up, at {labelOf(start)}; what stands here is answered
          </span>
        </>
      }
    >
      {users.isLoading ? (
        <div className="p-4">
          <Skeleton what={`Looking for ${userName} in ${to.domain.name}`} rows={4} />
        </div>
      ) : (
        <ul>
          {carried.map(({ what, how, says }) => (
            <li
              key={what}
              className="flex flex-wrap items-start gap-x-3 gap-y-1 border-hair border-t px-4 py-3 first:border-t-0"
            >
              <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <p className="font-semibold">{what}</p>
                <p className="text-soft text-sm">{says}</p>
              </div>
              <Chip {...marks[how]}>{words[how]}</Chip>
            </li>
          ))}
        </ul>
      )}
      {goOn.isError && (
        <div className="p-4">
          <ApiProblemNote error={goOn.error} />
        </div>
      )}
    </Panel>
  )
}

const words: Record<Carried['how'], string> = {
  same: 'goes along',
  found: 'found there',
  new: 'new there',
  missing: 'to be chosen',
}

const marks: Record<Carried['how'], Pick<Parameters<typeof Chip>[0], 'tone' | 'glyph'>> = {
  same: { tone: 'open', glyph: 'tick' },
  found: { tone: 'open', glyph: 'tick' },
  new: { glyph: 'plus' },
  missing: { tone: 'maybe', glyph: 'exclamation' },
}
