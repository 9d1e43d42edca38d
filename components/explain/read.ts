import type { DecodedJwt, Facts } from '@/lib/facts/facts'
import type { Paste } from '@/lib/triage/paste'
import { readPaste } from '@/lib/triage/read-paste'
import { toFacts } from '@/lib/triage/to-facts'

/** A paste as the page shows it. */
export interface Reading {
  paste: Paste
  facts: Facts
  tokens: readonly { kind: 'assertion' | 'token'; title: string; jwt: DecodedJwt }[]
  /** There is something a gate could be judged by. */
  isJudgeable: boolean
}

/** `now` is an ISO instant. */
export function read(text: string, now: string): Reading {
  const paste = readPaste(text)
  const { assertion, token } = paste
  const facts = toFacts(paste, now)
  return {
    paste,
    facts,
    tokens: [
      ...(assertion ? [{ kind: 'assertion' as const, title: 'The assertion', jwt: assertion }] : []),
      ...(token ? [{ kind: 'token' as const, title: tokenTitle(token), jwt: token }] : []),
    ],
    isJudgeable: Object.keys(facts).some((name) => name !== 'now'),
  }
}

const tokenTitle = ({ claims }: DecodedJwt) => (claims.tok_type === 'IT' ? 'The identity token' : 'The access token')
