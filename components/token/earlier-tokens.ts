import type { DecodedJwt } from '@/lib/facts/jwt-facts'

/** A token of an earlier test, decoded: what it said, not the token itself. */
export interface EarlierToken {
  clientId: string
  /** Of the test that got it; counts up. */
  round: number
  /** ISO instant. */
  at: string
  /** The service took it. */
  isGreen: boolean
  jwt: DecodedJwt
}

const remembered = 50

/** In this tab's memory: it outlives a walk to another page and back, and no reload. */
let tokens: readonly EarlierToken[] = []

/** A token of the same test is told again when its call came through. */
export function rememberToken(token: EarlierToken): void {
  tokens = [...tokens.filter(({ round }) => round !== token.round), token].slice(-remembered)
}

/** Of this client, before this test: the last one that the service took, else the last one. */
export function tokenBefore(clientId: string, round: number): EarlierToken | undefined {
  const earlier = tokens.filter((token) => token.clientId === clientId && token.round < round)
  return earlier.findLast(({ isGreen }) => isGreen) ?? earlier.at(-1)
}
