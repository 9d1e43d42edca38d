import { expect, test } from 'vitest'
import { rememberToken, tokenBefore } from './earlier-tokens'

const token = (clientId: string, round: number, isGreen: boolean) => ({
  clientId,
  round,
  isGreen,
  at: '2026-03-09T08:00:00.000Z',
  jwt: { header: {}, claims: { jti: `${clientId} ${round}` }, problems: [] },
})

test('the last green token of the client goes before a later one that was refused', () => {
  expect(tokenBefore('a', 9)).toBeUndefined()
  rememberToken(token('a', 1, false))
  expect(tokenBefore('a', 2)?.round).toBe(1)
  // Its call came through a moment later.
  rememberToken(token('a', 2, false))
  rememberToken(token('a', 2, true))
  rememberToken(token('a', 3, false))
  rememberToken(token('b', 4, true))
  expect(tokenBefore('a', 5)?.round).toBe(2)
  expect(tokenBefore('a', 2)?.round).toBe(1)
  expect(tokenBefore('a', 1)).toBeUndefined()
  expect(tokenBefore('c', 5)).toBeUndefined()
})
