import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from './fingerprint'

test('texts that differ anywhere have different fingerprints', () => {
  const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
  fc.assert(
    fc.property(text, text, fc.nat(40_000), (one, other, length) => {
      const long = 'a'.repeat(length)
      expect(fingerprint(long + one) === fingerprint(long + other)).toBe(one === other)
      expect(fingerprint(one + long) === fingerprint(other + long)).toBe(one === other)
    }),
    { numRuns: 500 },
  )
})

test('no two of a hundred thousand that differ in one character are the same', () => {
  const prints = new Set<number>()
  for (let each = 0; each < 100_000; each += 1) prints.add(fingerprint(`eyJ${each}.eyJ`))
  expect(prints.size).toBe(100_000)
})
