import { expect, test } from 'vitest'
import { randomLetters } from './random-letters'

test('thousands in a row are of the right form and all different', () => {
  const all = Array.from({ length: 3000 }, () => randomLetters(8))
  expect(all.every((letters) => /^[0-9A-Za-z]{8}$/.test(letters))).toBe(true)
  expect(new Set(all).size).toBe(all.length)
})
