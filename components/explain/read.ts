import type { Facts } from '@/lib/facts/facts'
import type { DecodedJwt } from '@/lib/facts/jwt-facts'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import { type HiddenNames, hideNames } from '@/lib/triage/case/hide-names'
import { headline } from '@/lib/triage/headline'
import { mergePastes } from '@/lib/triage/merge-pastes'
import type { Paste } from '@/lib/triage/paste'
import { type PastedToken, pastedTokens } from '@/lib/triage/pasted-tokens'
import { readPaste } from '@/lib/triage/read-paste'
import { toFacts } from '@/lib/triage/to-facts'

/** A token as it is shown. */
export interface ShownToken {
  kind: 'assertion' | 'token'
  title: string
  jwt: DecodedJwt
}

/** A paste as the page shows it. */
export interface Reading {
  /** ISO instant at which it was read. */
  at: string
  paste: Paste
  /** By pseudonyms, as it is shown. */
  names: HiddenNames
  facts: Facts
  /** Those that are judged: the last of each kind. */
  tokens: readonly ShownToken[]
  /** Every one of the kind that occurs more than once, for setting two beside each other. */
  comparable: readonly ShownToken[]
  /** There is something a gate could be judged by. */
  isJudgeable: boolean
  /** The finding in one sentence, before anything is answered. */
  headline: string
}

/** One case out of what stands in the box and in files. `now` is an ISO instant. */
export function read([first, ...others]: readonly [string, ...string[]], now: string): Reading {
  const paste = mergePastes([readPaste(first), ...others.map(readPaste)])
  const facts = toFacts(paste, now)
  const all = [first, ...others].flatMap(pastedTokens).map(shown)
  const judged = [paste.assertion, paste.token].flatMap((jwt) => {
    const same = jwt && all.findLast((each) => isSame(each.jwt, jwt))
    return same ? [same] : []
  })
  const ofKind = (kind: ShownToken['kind']) => all.filter((each) => each.kind === kind)
  return {
    at: now,
    paste,
    names: hideNames(paste, facts),
    facts,
    tokens: judged,
    comparable: [ofKind('token'), ofKind('assertion')].find(({ length }) => length > 1) ?? [],
    isJudgeable: Object.keys(facts).some((name) => name !== 'now'),
    headline: headline(judge(facts, catalogue)).title,
  }
}

const isSame = (one: DecodedJwt, other: DecodedJwt) => JSON.stringify(one) === JSON.stringify(other)

/** One of the tokens in the texts, whole: for checking its signature, and for nothing that is shown or kept. */
export const wholeToken = (texts: readonly string[], jwt: DecodedJwt): string | undefined =>
  texts.flatMap(pastedTokens).findLast((each) => isSame(each.jwt, jwt))?.text

const titles: Record<PastedToken['kind'], string> = {
  'access token': 'The access token',
  'ID token': 'The identity token',
  'user assertion': 'The assertion',
  'client assertion': 'The client’s assertion',
}

const shown = ({ kind, jwt }: PastedToken): ShownToken => ({
  kind: kind === 'access token' || kind === 'ID token' ? 'token' : 'assertion',
  title: titles[kind],
  jwt,
})
