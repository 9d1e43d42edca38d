import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { textToBase64url } from '../jose/bytes'
import { createGrouper, groupChunks } from './group'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const now = '2026-03-09T08:00:00.000Z'
const seconds = Date.parse(now) / 1000
const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const signature = 'A'.repeat(342)
const token = (claims: object) =>
  `${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part({ iss: 'https://identity.oraclecloud.com/', tok_type: 'AT', aud: 'https://x.example', client_id: 'c1', sub: 'ada', ...claims })}.${signature}`
const expired = token({ exp: seconds - 4_000, iat: seconds - 7_600 })
const refused = (time: string, client: string) =>
  `${time} ERROR main - client_id=${client} got {"error":"invalid_client","error_description":"Client authentication failed."}`

const log = [
  `2026-03-09T07:00:00Z INFO starting`,
  `2026-03-09T07:10:00Z DEBUG Authorization: Bearer ${expired}`,
  refused('2026-03-09T07:20:00Z', 'northwind'),
  `2026-03-09T07:25:00Z DEBUG Authorization: Bearer ${expired}`,
  refused('2026-03-09T07:05:00Z', 'southwind'),
  refused('2026-03-09T07:30:00Z', 'northwind'),
  '2026-03-09T07:31:00Z WARN java.net.UnknownHostException: idcs-0.identity.oraclecloud.com',
].join('\n')

const grouped = (text: string, size = text.length || 1) => {
  const grouper = createGrouper(now)
  for (let from = 0; from < text.length; from += size) grouper.add(text.slice(from, from + size))
  return grouper.result()
}

describe('many at once', () => {
  test('errors of one cause are one group with its times and clients', () => {
    expect(grouped(log).groups[0]).toMatchObject({
      of: 'errors',
      what: 'token endpoint: invalid_client',
      count: 3,
      first: '2026-03-09T07:05:00.000Z',
      last: '2026-03-09T07:30:00.000Z',
      clients: ['northwind', 'southwind'],
    })
  })

  test('a token that comes twice is counted twice and judged once, at the time of its line', () => {
    const { groups, tokens, distinctTokens } = grouped(log)
    expect([tokens, distinctTokens]).toEqual([2, 1])
    expect(groups.find(({ of }) => of === 'tokens')).toMatchObject({
      count: 2,
      clients: ['c1'],
      last: '2026-03-09T07:25:00.000Z',
    })
  })

  test('where chunks end changes nothing', () => {
    const whole = grouped(log)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (size) => {
        expect(grouped(log, size)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('from an asynchronous source too', async () => {
    async function* chunks() {
      yield log.slice(0, 700)
      yield log.slice(700)
    }
    expect(await groupChunks(chunks(), now)).toEqual(grouped(log))
  })

  test('memory is bounded, and what that costs is said', () => {
    const grouper = createGrouper(now, { tokens: 3, clients: 2 })
    for (let each = 0; each < 10; each += 1) grouper.add(`${token({ jti: `j${each}`, client_id: `c${each}` })}\n`)
    const { dropped, groups } = grouper.result()
    expect(dropped).toEqual(['After 3 distinct tokens, 7 more were counted as new each time they came.'])
    expect(groups.every(({ clients }) => clients.length <= 2)).toBe(true)
    expect(groups.some(({ moreClients }) => moreClients)).toBe(true)
  })

  test('no token or secret is kept', () => {
    const kept = JSON.stringify(
      grouped(`${log}\n2026-03-09 ERROR invalid_client client_secret=hunter2-hunter2 ${expired}`),
    )
    expect(kept).not.toContain('hunter2')
    expect(kept).not.toContain(signature.slice(0, 30))
  })
})

test('a token is put where judging it by itself puts it, though alike ones are judged once', () => {
  const claims = fc.record(
    {
      exp: fc.constantFrom(seconds - 100, seconds + 100, seconds + 4_000, seconds * 1000, 'soon'),
      iat: fc.constantFrom(seconds - 100, seconds + 4_000),
      nbf: fc.constantFrom(seconds - 100, seconds + 4_000),
      jti: fc.string({ maxLength: 5 }),
      sub: fc.constantFrom('ada', 'c1', ''),
      aud: fc.constantFrom('https://x.example', ['a', 'b'], ''),
      scope: fc.constantFrom('a', 'a b', ''),
      tok_type: fc.constantFrom('AT', 'IT'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(claims, { minLength: 1, maxLength: 12 }), (all) => {
      const counts = new Map<string, number>()
      for (const text of new Set(all.map(token))) {
        const { cause, candidates } = judge(toFacts(readPaste(text), now))
        const gate = cause?.gateId ?? candidates[0]?.gateId ?? ''
        counts.set(gate, (counts.get(gate) ?? 0) + 1)
      }
      const found = new Map<string, number>()
      for (const { gateId = '', count } of grouped([...new Set(all.map(token))].join('\n')).groups)
        found.set(gateId, (found.get(gateId) ?? 0) + count)
      expect(found).toEqual(counts)
    }),
    { numRuns: 60 },
  )
})
