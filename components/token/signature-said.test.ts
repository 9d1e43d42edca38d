import { describe, expect, test } from 'vitest'
import type { TokenFact } from '@/lib/facts/jwt-facts'
import { saidByDomain, saidByFile, saidByKeySet } from './signature-said'

const decoded = { header: {}, claims: {}, problems: [] }
const notAfter = '2027-01-01T00:00:00.000Z'
const before = Date.parse(notAfter) - 1
const certificate = { subject: 'CN=northwind', x5t: 'abc', notAfter }
const notThisKey = 'It was not signed with this key.'

describe('of a signature', () => {
  test.each<[claim: string, token: TokenFact, says: string]>([
    [
      'the key is named',
      { ...decoded, signature: 'valid', signedWith: { kid: 'SIGNING_KEY', x5t: 'abc' } },
      ': SIGNING_KEY, x5t abc.',
    ],
    ['a key without names is told too', { ...decoded, signature: 'valid' }, 'The domain’s key made it.'],
    [
      'the reason is told where it does not fit',
      { ...decoded, signature: 'invalid', invalidBecause: notThisKey },
      notThisKey,
    ],
    [
      'the reason is told once where nothing was checked',
      { ...decoded, signature: 'unchecked', uncheckedBecause: 'Not verified: the keys are private.' },
      'the keys are private.',
    ],
  ])('%s', (_claim, token, says) => {
    const said = saidByDomain(token)
    expect(said).toMatchObject({ state: token.signature, says: expect.stringContaining(says) })
    expect(said.says).not.toContain('Not verified')
  })

  test.each([
    ['valid', { state: 'valid', key: { kid: 'SIGNING_KEY' } }, 'The key of us made it: SIGNING_KEY.'],
    ['invalid', { state: 'invalid', because: notThisKey }, `Not by the keys of us. ${notThisKey}`],
    ['unchecked', { state: 'unchecked', because: 'It is signed with HS256.' }, 'It is signed with HS256.'],
  ] as const)('%s by the keys of a domain', (state, verdict, says) => {
    expect(saidByKeySet(verdict, 'us')).toEqual({ state, says })
  })

  const invalid = { state: 'invalid', because: notThisKey } as const
  test.each<[claim: string, checked: Parameters<typeof saidByFile>[0], now: number, says: string]>([
    [
      'the certificate is named',
      { verdict: { state: 'valid' }, certificate, tried: 1 },
      before,
      'It fits the certificate CN=northwind in a.cer.',
    ],
    [
      'an ended certificate counts, and is called that',
      { verdict: { state: 'valid' }, certificate, tried: 1 },
      before + 60_001,
      'ended 1 min ago',
    ],
    [
      'a bare key is called that',
      { verdict: { state: 'valid' }, tried: 1 },
      before,
      'It fits the public key in a.cer.',
    ],
    [
      'both thumbprints are told where they differ',
      { verdict: invalid, certificate, tried: 1 },
      before,
      'its x5t is abc, and the header names xyz',
    ],
    [
      'where they do not, the reason',
      { verdict: invalid, certificate: { ...certificate, x5t: 'xyz' }, tried: 1 },
      before,
      notThisKey,
    ],
    ['of several keys the number', { verdict: invalid, certificate, tried: 3 }, before, 'None of the 3 keys in a.cer'],
  ])('by a file: %s', (_claim, checked, now, says) => {
    expect(saidByFile(checked, 'a.cer', { x5t: 'xyz' }, now).says).toContain(says)
  })
})
