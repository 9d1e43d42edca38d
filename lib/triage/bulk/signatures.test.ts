import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { groupChunks } from '../group'
import { keysFor, type Signed, stateOf } from './signatures'

const old = { kty: 'RSA', kid: 'SIGNING_KEY', x5t: 'old' }
const young = { kty: 'RSA', kid: 'SIGNING_KEY', x5t: 'new' }
const bare = { kty: 'RSA' }

describe('the keys that may have signed a token', () => {
  test.each([
    ['a thumbprint', { alg: 'RS256', kid: 'SIGNING_KEY', x5t: 'new' }, [young, bare]],
    ['a thumbprint alone', { alg: 'RS256', x5t: 'old' }, [old, bare]],
    ['a name that several have', { alg: 'RS256', kid: 'SIGNING_KEY' }, [old, young, bare]],
    ['nothing', { alg: 'RS256' }, [old, young, bare]],
    ['another name', { alg: 'RS256', kid: 'other' }, [bare]],
  ])('by %s', (_what, header, keys) => {
    expect(keysFor(header, [old, young, bare, { kty: 'EC', kid: 'SIGNING_KEY' }])).toEqual(keys)
  })

  test('are unknown where the header names another, and not asked for another algorithm', () => {
    expect(keysFor({ alg: 'RS256', kid: 'SIGNING_KEY', x5t: 'gone' }, [old, young])).toBe('key unknown')
    expect(keysFor({ alg: 'HS256', kid: 'SIGNING_KEY' }, [old])).toBe('not checked')
  })
})

describe('that keys did not make it', () => {
  test.each([
    ['tells that it was changed where its header names one by thumbprint', { kid: 'SIGNING_KEY', x5t: 'new' }, 'wrong'],
    ['tells so where its header names one by key id', { kid: 'SIGNING_KEY' }, 'wrong'],
    ['tells nothing where its header names none of them', { kid: 'other' }, 'key unknown'],
    ['tells nothing where its header names no key', {}, 'key unknown'],
  ])('%s', (_what, header, state) => {
    expect(stateOf(false, header, [young, bare])).toBe(state)
    expect(stateOf(true, header, [young, bare])).toBe('verified')
    expect(stateOf(undefined, header, [young, bare])).toBe('not checked')
  })
})

const now = '2026-03-09T08:00:00.000Z'
const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const token = (jti: string, header: object = {}) =>
  `${part({ alg: 'RS256', kid: 'SIGNING_KEY', ...header })}.${part({ tok_type: 'AT', aud: 'https://x.example', jti })}.${'A'.repeat(342)}`
const log = [
  token('good'),
  `Bearer ${token('bad')}`,
  token('good'),
  token('good', { kid: 'other' }),
  token('good', { alg: 'ES256' }),
].join('\n')
/** Stands for cryptography alone: which token is good is not what is tested. */
const verdicts = (signed: readonly Signed[]) =>
  signed.map(({ token: each }) => each.includes(part({ tok_type: 'AT', aud: 'https://x.example', jti: 'good' })))

test.each([
  ['at once', verdicts],
  ['later', async (signed: readonly Signed[]) => verdicts(signed)],
])('a group counts what the keys said of its tokens, whether they answer %s', async (_when, verify) => {
  const { groups } = await groupChunks(log, now, { keys: { keys: [old], verify } })
  expect(groups).toContainEqual(
    expect.objectContaining({ gateId: 'token-genuine', isCause: true, signatures: { wrong: 1 } }),
  )
  const total: Record<string, number> = {}
  for (const { signatures } of groups)
    for (const [state, count] of Object.entries(signatures ?? {})) total[state] = (total[state] ?? 0) + count
  expect(total).toEqual({ verified: 2, wrong: 1, 'key unknown': 1, 'not checked': 1 })
})

test('each token is asked about once, however often it comes', async () => {
  const asked: number[] = []
  const verify = (signed: readonly Signed[]) => {
    asked.push(signed.length)
    return verdicts(signed)
  }
  await groupChunks([`${log}\n`, `${log}\n`, log], now, { keys: { keys: [old], verify } })
  expect(asked.reduce((sum, count) => sum + count, 0)).toBe(2)
})
