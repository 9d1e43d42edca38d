import { describe, expect, test } from 'vitest'
import { factsOf, healthyOpa } from '@/lib/gates/case-fixture'
import { judge } from '@/lib/gates/judge'
import type { SignatureVerdict } from '@/lib/jose/verify'
import { withSignature } from './with-signature'

const facts = factsOf({ token: { ...healthyOpa.token, signature: 'unchecked' } })
const valid: SignatureVerdict = { state: 'valid', key: { kid: 'SIGNING_KEY' } }
const invalid: SignatureVerdict = { state: 'invalid', because: 'It was not signed with this key.' }
const unchecked: SignatureVerdict = { state: 'unchecked', because: 'It is signed with HS256.' }

describe('what the keys of a domain say', () => {
  test.each<[claim: string, verdict: SignatureVerdict, asked: string | undefined, expected: string]>([
    ['counts where they fit and no domain was asked', valid, undefined, 'valid'],
    ['counts where they fit and it is the domain of the case', valid, 'us', 'valid'],
    ['counts not where they fit and the case is of another domain', valid, 'emea', 'unchecked'],
    ['counts not where they do not fit and no domain was asked', invalid, undefined, 'unchecked'],
    ['counts not where they do not fit and the case is of another domain', invalid, 'emea', 'unchecked'],
    ['counts where they do not fit and it is the domain of the case', invalid, 'us', 'invalid'],
    ['leaves open what they cannot tell', unchecked, 'us', 'unchecked'],
  ])('%s', (_claim, verdict, asked, expected) => {
    const known = withSignature(facts, [{ domainId: 'us', verdict }], asked)
    expect(known.token?.value.signature).toBe(expected)
  })
})

test('keys that fit count beside those of another domain that do not', () => {
  const both = [
    { domainId: 'emea', verdict: invalid },
    { domainId: 'us', verdict: valid },
  ]
  expect(withSignature(facts, both, undefined).token?.value.signature).toBe('valid')
})

test('the gate of the signature opens and shuts by it', () => {
  const genuine = (verdict: SignatureVerdict) =>
    judge(withSignature(facts, [{ domainId: 'us', verdict }], 'us')).verdicts.find(
      ({ gateId }) => gateId === 'token-genuine',
    )?.state
  expect(judge(facts).verdicts.find(({ gateId }) => gateId === 'token-genuine')?.state).toBe('unknown')
  expect(genuine(valid)).toBe('open')
  expect(genuine(invalid)).toBe('shut')
})
