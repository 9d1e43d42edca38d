import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { createGrouper, groupChunks } from '../group'
import { usualLimits } from './limits'
import { mergeParts, type Part } from './part'
import { toGrouped } from './to-grouped'

const now = '2026-03-09T08:00:00.000Z'
const seconds = Date.parse(now) / 1000
const encoded = (value: unknown) => textToBase64url(JSON.stringify(value))
const token = (claims: object) =>
  `${encoded({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${encoded({ iss: 'https://identity.oraclecloud.com/', aud: 'https://x.example', ...claims })}.${'A'.repeat(342)}`

const tokens = [
  token({ tok_type: 'AT', exp: seconds - 1_000, iat: seconds - 4_600, client_id: 'one' }),
  token({ tok_type: 'AT', exp: seconds + 1_000, client_id: 'two' }),
  token({ azp: 'three', exp: seconds }),
  token({ iss: 'four', sub: 'four' }),
]
const times = ['2026-03-09T07:00:00Z', '2026-03-09T07:45:00Z', '[2026-03-09 08:30:00,12]', '']
const words = [
  'client_id=five {"error":"invalid_client"}',
  'client_id=six {"error":"invalid_client"}',
  'HTTP/1.1 401 Unauthorized',
  'java.net.UnknownHostException: idcs-0.identity.oraclecloud.com failed',
  'it failed for no known reason',
  'all is well, é €',
  '',
]
const line = fc
  .tuple(
    fc.constantFrom(...times),
    fc.constantFrom('', 'Bearer ', 'assertion='),
    fc.constantFrom('', ...tokens),
    fc.constantFrom(...words),
  )
  .map(([time, before, jwt, said]) => `${time} ${before}${jwt} ${said}\n`)

async function partOf(text: string, before: string): Promise<Part> {
  const grouper = createGrouper(now)
  grouper.goOnFrom(before)
  await grouper.add(text)
  return grouper.part()
}

test('a log read in parts, each by a reader of its own, comes to the same as in one go', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 3, maxLength: 25 }), fc.nat(), fc.nat(), async (lines, one, other) => {
      // Only where an event begins.
      const starts = [0, ...lines.keys()].filter((each) => lines[each]?.startsWith(' ') === false)
      const [first = 0, second = 0] = [one, other]
        .map((each) => starts[each % starts.length] ?? 0)
        .sort((a, b) => a - b)
      const text = (from: number, to?: number) => lines.slice(from, to).join('')
      const merged = mergeParts(
        [
          await partOf(text(0, first), ''),
          structuredClone(await partOf(text(first, second), text(0, first))),
          structuredClone(await partOf(text(second), text(0, second))),
        ],
        usualLimits,
      )
      expect(toGrouped(merged, usualLimits, false)).toEqual(await groupChunks([lines.join('')], now))
    }),
    { numRuns: 50 },
  )
})
