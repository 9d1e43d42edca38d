import { type Headline, ladderTitle } from '@/components/ladder/ladder-title'
import type { Tone } from '@/components/ui/chip'
import type { GlyphName } from '@/components/ui/glyph'
import type { CheckCase, CheckNeed } from '@/lib/checks/check-case'
import type { CheckState } from '@/lib/checks/check-state'
import { authorizationCode, clientCredentials, deviceCode } from '@/lib/facts/grant-types'
import type { CheckRunView } from '@/lib/queries/shapes/checks'

export const pathOfCheck = (id: string): string => `/check/${encodeURIComponent(id)}`

export const testPathOf = (id: string): string => `/test?check=${encodeURIComponent(id)}`

export const stateWords: Record<CheckState, { tone: Tone; glyph: GlyphName; words: string }> = {
  new: { tone: 'plain', glyph: 'dash', words: 'never asked' },
  green: { tone: 'open', glyph: 'tick', words: 'works' },
  red: { tone: 'shut', glyph: 'cross', words: 'stopped' },
  'open-again': { tone: 'maybe', glyph: 'question', words: 'nothing shut any more: test it again' },
  unproven: { tone: 'maybe', glyph: 'question', words: 'not proven' },
}

/** The ladder's headline of a run. */
export function runTitle({ outcome, cause, rungs, kind }: CheckRunView): string {
  const verdicts = Object.entries(rungs).map(([gateId, rung]) => ({ gateId, rung }))
  const headline: Headline = {
    outcome,
    verdicts,
    candidates: verdicts.filter(({ rung }) => rung === 'candidate'),
    ...(cause !== undefined && { cause: { gateId: cause } }),
  }
  const title = ladderTitle(headline)
  return kind === 'look' && outcome === 'stopped' ? title.replace('Stopped', 'Would stop') : title
}

/** How it was found out, a few words. */
export function runKind({ kind, who }: Pick<CheckRunView, 'kind' | 'who'>): string {
  if (kind === 'call') return 'tested'
  return who === 'console' ? 'looked at after a change' : 'looked at, without a call'
}

/** What a person is asked for, when a check is asked again. */
export const needWords: Record<CheckNeed, string> = {
  nothing: '',
  secret: 'asks for the client secret',
  key: 'signs with the key in this browser',
  password: 'asks for the user’s password',
  'sign-in': 'asks somebody to sign in',
  device: 'asks somebody to let a device in',
  body: 'asks for the body of the call',
}

/** On the button that asks again at once. One that runs something says so. */
export const againWords = ({ call }: Pick<CheckCase, 'call'>): string =>
  call?.kind === 'trigger' ? `Run ${call.code} again` : 'Test again'

export function asWhom({ grantType, userName }: Pick<CheckCase, 'grantType' | 'userName'>): string {
  if (grantType === clientCredentials) return 'as itself'
  if (grantType === authorizationCode) return 'as whoever signs in'
  if (grantType === deviceCode) return 'as whoever lets the device in'
  return userName === undefined ? '' : `as ${userName}`
}
