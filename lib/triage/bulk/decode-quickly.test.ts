import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { decodeJwt } from '../../jose/decode'
import { quickDecoder } from './decode-quickly'

const json = fc.oneof(
  fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 })).map((value) => JSON.stringify(value)),
  fc.string({ maxLength: 20 }),
)
const header = fc.oneof(
  fc.constantFrom('{"alg":"RS256","kid":"SIGNING_KEY"}', '{"alg":"none"}', '{"alg":"ES256"}'),
  json,
)
const signature = fc.constantFrom(
  'A'.repeat(342),
  'A'.repeat(341),
  'A'.repeat(171),
  'A'.repeat(86),
  'A'.repeat(20),
  '',
  `${'A'.repeat(300)}+`,
)
const cut = fc.integer({ min: 0, max: 30 })

test('the short way and the long one read the same', () => {
  const quickly = quickDecoder()
  fc.assert(
    fc.property(header, json, signature, cut, (head, claims, end, off) => {
      const whole = `${textToBase64url(head)}.${textToBase64url(claims)}.${end}`
      for (const text of [whole, whole.slice(off), whole.slice(0, whole.length - off)]) {
        const { kind, header: found, claims: read, problems } = decodeJwt(text)
        expect(quickly(text)).toMatchObject({ kind, header: found, claims: read, problems })
      }
    }),
    { numRuns: 500 },
  )
})
