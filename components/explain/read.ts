import type { DecodedJwt, Facts } from '@/lib/facts/facts'

export interface Reading {
  /** What was found, a few words each: "JWT user assertion". */
  recognised: string[]
  /** What was mended before it could be read. */
  repaired: string[]
  /** How many secrets were found and left out. */
  hidden: number
  /** What could not be read and why, one sentence each. */
  problems: string[]
  tokens: { key: string; title: string; kind: 'assertion' | 'token'; jwt: DecodedJwt }[]
  facts: Facts
  /** There is something a gate could be judged by. */
  isJudgeable: boolean
}

export function read(_text: string, now: string): Reading {
  return {
    recognised: [],
    repaired: [],
    hidden: 0,
    problems: [],
    tokens: [],
    facts: { now: { value: now, from: 'person', at: now } },
    isJudgeable: false,
  }
}
