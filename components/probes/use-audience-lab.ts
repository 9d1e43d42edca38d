import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Typed } from '@/components/test/send-test'
import type { TestForm } from '@/components/test/test-form'
import { type AudienceCandidate, audienceCandidates } from '@/lib/probes/audiences'
import { secondsToWait } from '@/lib/probes/seconds-to-wait'
import { audiencesQuery } from '@/lib/queries/audiences'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import type { TestResult } from '@/lib/queries/shapes/test'
import { tryAudience } from './try-audience'

export type LabStanding =
  | { at: 'idle' }
  | { at: 'trying'; audience: string }
  | { at: 'held'; audience: string; until: number; because: string }
  | { at: 'failed'; error: unknown }

/** Tries one value after the other; what became of each is remembered with the domain, and read from there. */
export function useAudienceLab(form: TestForm, typed: Typed) {
  const { domain } = form
  const url = domain?.url ?? ''
  const candidates = audienceCandidates(url, `${url}/oauth2/v1/token`)
  const client = useQueryClient()
  const tried = useQuery({ ...audiencesQuery(domain?.id ?? ''), enabled: domain !== undefined })
  const [kept, setKept] = useState<{ domainId: string | undefined; standing: LabStanding }>()

  const standing: LabStanding = kept?.domainId === domain?.id ? (kept?.standing ?? { at: 'idle' }) : { at: 'idle' }
  const stand = (next: LabStanding) => setKept({ domainId: domain?.id, standing: next })

  /** From one value on: a run that was held back goes on where it stood. */
  const start = async (from: readonly AudienceCandidate[] = candidates): Promise<void> => {
    const [first, ...rest] = from
    if (!first) {
      // The form learns here what to sign for.
      await client.invalidateQueries({ queryKey: ['domains'] })
      return stand({ at: 'idle' })
    }
    const { audience } = first
    stand({ at: 'trying', audience })
    try {
      const held = heldBy(await tryAudience({ form, typed }, audience))
      if (held) return stand({ at: 'held', audience, ...held })
    } catch (error) {
      const wait = error instanceof ApiProblemError ? error.problem.waitSeconds : undefined
      if (wait === undefined) return stand({ at: 'failed', error })
      const because = error instanceof ApiProblemError ? error.problem.message : ''
      return stand({ at: 'held', audience, until: Date.now() + wait * 1_000, because })
    }
    await tried.refetch()
    return start(rest)
  }
  const goOn = (audience: string) => start(candidates.slice(candidates.findIndex((each) => each.audience === audience)))
  return { candidates, tried, standing, start: () => start(), goOn }
}

function heldBy({ answer }: TestResult): { until: number; because: string } | undefined {
  if (answer.kind !== 'http' || answer.status !== 429) return undefined
  const until = Date.now() + secondsToWait(answer.headers) * 1_000
  return { until, because: 'The domain has had too many requests (429).' }
}
