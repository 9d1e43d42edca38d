import type { Witness } from '@/components/exchange/witness'
import type { TokenTestResult } from '@/lib/queries/shapes/test'

export interface RefreshTry {
  /** A token that was used before. */
  isReuse: boolean
  result: TokenTestResult
  witness: Witness
}

/** The access token of the last refresh that gave one. */
export const newestToken = (tries: readonly Pick<RefreshTry, 'result'>[]): string | undefined =>
  tries.flatMap(({ result }) => result.accessToken ?? []).at(-1)

interface RefreshSaid {
  /** `shut`: it should have worked. */
  tone: 'open' | 'shut' | 'maybe'
  title: string
  says: string
}

/** What came of one refresh: a new token, or the domain's no and what it means. */
export function refreshWords({ isReuse, result }: Pick<RefreshTry, 'isReuse' | 'result'>): RefreshSaid {
  const { accessToken, refreshToken, answer, facts } = result
  if (accessToken !== undefined)
    return isReuse
      ? {
          tone: 'maybe',
          title: 'This domain took the same refresh token twice.',
          says: 'Whoever copied it can go on with it: keep refresh tokens as you would keep passwords.',
        }
      : {
          tone: 'open',
          title: 'Refreshed: a new access token came.',
          says:
            refreshToken === undefined
              ? 'No new refresh token came with it. The next call of the service uses the new access token.'
              : 'A new refresh token came with it, and the old one is used up. The next call of the service uses the new access token.',
        }
  if (answer.kind === 'none') return { tone: 'shut', title: answer.because, says: answer.todo }
  const { error, errorDescription } = facts.tokenAnswer?.value ?? {}
  const said = [error ?? `HTTP ${answer.status}`, errorDescription].filter(Boolean).join(': ')
  return isReuse
    ? {
        tone: 'open',
        title: 'Refused, as it should be: a used refresh token opens nothing.',
        says: `The domain said ${said}. It may have ended the newer tokens of this sign-in too: then somebody has to sign in again.`,
      }
    : {
        tone: 'shut',
        title: 'The refresh was refused.',
        says: `The domain said ${said}. What it met is below.`,
      }
}
