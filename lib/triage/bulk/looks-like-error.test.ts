import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeError } from './looks-like-error'

const plainly =
  /error|invalid|unauthori|forbidden|denied|refused|fail|exception|expired|mismatch|\b[45]\d\d\b|OGG-|AADSTS|ENOTFOUND|ECONN|certificate/i

const piece = fc.oneof(
  fc.constantFrom(
    'error',
    'ERROR',
    'Invalid',
    'unauthorized',
    'Unauthorised',
    'forbidden',
    'denied',
    'refused',
    'Fail',
  ),
  fc.constantFrom(
    'exception',
    'expired',
    'mismatch',
    'OGG-',
    'AADSTS',
    'ENOTFOUND',
    'ECONN',
    'certificate',
    'er',
    'ror',
  ),
  fc.constantFrom('401', '500', '399', '4', '40', '99', '_', '-', ' ', ':', 'é', '€', '\r', 'x'),
  fc.string({ maxLength: 4 }),
)

test('a line may tell of an error exactly where a plain pattern says so', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const line = pieces.join('')
      expect(looksLikeError(line, 0, line.length), line).toBe(plainly.test(line))
    }),
    { numRuns: 2_000 },
  )
})

test('what stands before or after the line does not count', () => {
  const text = 'error 401 fine 500 error'
  expect(looksLikeError(text, 10, 14)).toBe(false)
  expect(looksLikeError(text, 6, 14)).toBe(true)
  expect(looksLikeError(text, 10, text.length - 9)).toBe(false)
})
