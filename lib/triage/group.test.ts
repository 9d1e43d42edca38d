import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { textToBase64url } from '../jose/bytes'
import { anyLog } from './bulk/events-fixture'
import { groupChunks } from './group'
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

const pieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))

const grouped = (text: string, size = text.length || 1) => groupChunks(pieces(text, size), now)

describe('many at once', () => {
  test('errors of one cause are one group with its times and clients', async () => {
    expect((await grouped(log)).groups[0]).toMatchObject({
      of: 'errors',
      what: 'token endpoint: invalid_client',
      count: 3,
      first: '2026-03-09T07:05:00.000Z',
      last: '2026-03-09T07:30:00.000Z',
      clients: ['northwind', 'southwind'],
    })
  })

  test('a token is counted each time it comes, and judged at the time of each line', async () => {
    const used = token({ exp: seconds - 3_000, iat: seconds - 6_600 })
    const twice = `2026-03-09T07:00:00Z Bearer ${used}\n2026-03-09T07:00:01Z Bearer ${used}\n2026-03-09T07:50:00Z Bearer ${used}`
    const { groups, tokens, distinctTokens } = await grouped(twice)
    expect([tokens, distinctTokens]).toEqual([3, 1])
    expect(groups.map(({ gateId, count, clients }) => [gateId, count, clients])).toEqual([
      [undefined, 2, ['c1']],
      ['token-unexpired', 1, ['c1']],
    ])
  })

  test('a line without a time is of that of the line before it, and of none too far above', async () => {
    const far = 'at java.base\n'.repeat(60)
    const { groups } = await grouped(`2026-03-09T07:00:00Z start\n\terror: invalid_client\n${far}error: invalid_client`)
    expect(groups[0]).toMatchObject({ count: 2, first: '2026-03-09T07:00:00.000Z', last: '2026-03-09T07:00:00.000Z' })
  })

  test('where chunks end changes nothing', async () => {
    const whole = await grouped(log)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), async (size) => {
        expect(await grouped(log, size)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('where chunks end changes nothing, whatever goes on over several lines', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 400 }), async (text, size) => {
        expect(await grouped(text, size)).toEqual(await grouped(text))
      }),
      { numRuns: 100 },
    )
  })

  test('from an asynchronous source too', async () => {
    async function* chunks() {
      yield log.slice(0, 700)
      yield log.slice(700)
    }
    expect(await groupChunks(chunks(), now)).toEqual(await grouped(log))
  })

  test('memory is bounded, and what that costs is said', async () => {
    const lines = Array.from({ length: 10 }, (_, each) => `${token({ jti: `j${each}`, client_id: `c${each}` })}\n`)
    const { dropped, groups, distinctTokens } = await groupChunks(lines, now, { limits: { tokens: 3, clients: 2 } })
    expect(dropped).toEqual(['After 3 distinct tokens, 7 more were counted as new each time they came.'])
    expect(distinctTokens).toBe(10)
    expect(groups.every(({ clients }) => clients.length <= 2)).toBe(true)
    expect(groups.some(({ moreClients }) => moreClients)).toBe(true)
  })

  test('lines of ever new shapes are left out after a while, and counted', async () => {
    const words = 'abcdefghij'.split('').map((letter) => `${letter.repeat(5)} failed\n`)
    const { dropped, unrecognised } = await groupChunks(words, now, { limits: { errors: 4 } })
    expect(dropped).toEqual(['After 4 kinds of events, 6 more events were not read.'])
    expect(unrecognised).toBe(4)
  })

  test('no token or secret is kept', async () => {
    const kept = JSON.stringify(
      await grouped(`${log}\n2026-03-09 ERROR invalid_client client_secret=hunter2-hunter2 ${expired}`),
    )
    expect(kept).not.toContain('hunter2')
    expect(kept).not.toContain(signature.slice(0, 30))
  })
})

test('a token is put where judging it by itself puts it, though alike ones are judged once', async () => {
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
  await fc.assert(
    fc.asyncProperty(fc.array(claims, { minLength: 1, maxLength: 12 }), async (all) => {
      const counts = new Map<string, number>()
      for (const text of new Set(all.map(token))) {
        const { cause, candidates } = judge(toFacts(readPaste(text), now))
        const gate = cause?.gateId ?? candidates[0]?.gateId ?? ''
        counts.set(gate, (counts.get(gate) ?? 0) + 1)
      }
      const found = new Map<string, number>()
      for (const { gateId = '', count } of (await grouped([...new Set(all.map(token))].join('\n'))).groups)
        found.set(gateId, (found.get(gateId) ?? 0) + count)
      expect(found).toEqual(counts)
    }),
    { numRuns: 60 },
  )
})
