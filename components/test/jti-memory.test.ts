import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberAccepted, rememberSent, spentJti, wasSent } from './jti-memory'

const now = Date.UTC(2026, 10, 21, 12)

beforeEach(() => {
  const kept = new Map<string, string>()
  // Node has no session storage; this is the part of it that is used.
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a jti is known once it was sent', () => {
  expect(wasSent('one')).toBe(false)
  rememberSent('one')
  expect(wasSent('one')).toBe(true)
  expect(wasSent('two')).toBe(false)
})

test('a jti is spent for its own client, and only while the domain surely remembers it', () => {
  rememberAccepted({ clientId: 'a41c', jti: 'one', at: now })
  expect(spentJti('a41c', now + 1_000)).toBe('one')
  expect(spentJti('other', now + 1_000)).toBeUndefined()
  expect(spentJti('a41c', now + 5 * 60_000)).toBeUndefined()
})

test('the memory does not grow without end', () => {
  for (let count = 0; count < 250; count += 1) rememberSent(`jti ${count}`)
  expect(wasSent('jti 249')).toBe(true)
  expect(wasSent('jti 0')).toBe(false)
})
