import { describe, expect, test } from 'vitest'
import { aliasProblem } from './certificate-problem'

const held = [
  {
    alias: 'Emea-2026',
    store: 'client' as const,
    x5t: 'one',
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2027-01-01T00:00:00Z',
  },
]

describe('an alias', () => {
  test('of another certificate is refused whatever its case, with its end', () => {
    expect(aliasProblem('emea-2026', 'two', 'us', held)).toBe(
      'us already holds another certificate “Emea-2026”, valid until 2027-01-01. Choose another alias.',
    )
  })

  test('of the same certificate is fine', () => {
    expect(aliasProblem('emea-2026', 'one', 'us', held)).toBeUndefined()
  })

  test.each([
    ['', /Give it an alias/],
    ['a'.repeat(256), /256 characters/],
  ])('%j cannot be used', (alias, says) => {
    expect(aliasProblem(alias, undefined, 'us')).toMatch(says)
  })
})
