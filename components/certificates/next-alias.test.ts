import { expect, test } from 'vitest'
import { nextAlias } from './next-alias'

test.each([
  ['emea-2025', ['emea-2025'], 'emea-2026'],
  ['emea-2026', ['emea-2026'], 'emea-2027'],
  ['emea-2026', ['emea-2026', 'EMEA-2027'], 'emea-2026-2'],
  ['emea-2027', ['emea-2027'], 'emea-2028'],
  ['orders', ['orders'], 'orders-2026'],
  ['orders', ['orders', 'orders-2026', 'orders-2027', 'orders-2026-2'], 'orders-2026-3'],
  ['key12026x', ['key12026x'], 'key12026x-2026'],
])('after %s, where %j are taken, comes %s', (alias, taken, next) => {
  expect(nextAlias(alias, taken, 2026)).toBe(next)
})
