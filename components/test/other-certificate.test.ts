import { expect, test } from 'vitest'
import { otherCertificate } from './other-certificate'
import type { TestForm } from './test-form'

const certificates = [
  { alias: 'ops', x5t: 'AAAA' },
  { alias: 'shop', x5t: 'BBBB' },
]
const app: NonNullable<TestForm['app']> = {
  appId: 'a',
  clientId: 'c',
  displayName: 'Shop',
  isActive: true,
  clientType: 'trusted',
  allowedGrants: [],
  scopes: [],
  certificates,
}
// Nothing is signed: only the thumbprint is looked at.
const keyOf = (x5t?: string): TestForm['key'] => ({
  from: 'file',
  key: {} as CryptoKey,
  ...(x5t !== undefined && { x5t }),
})

test.each<[string, string, string | undefined, Partial<NonNullable<TestForm['app']>>, RegExp | undefined]>([
  ['the registered certificate is right', 'ops', 'AAAA', {}, undefined],
  ['so it is whatever the case of its alias', 'OPS', 'AAAA', {}, undefined],
  ['a key without a certificate cannot be told', 'ops', undefined, {}, undefined],
  ['nor where the domain tells no thumbprint', 'ops', 'CCCC', { certificates: [{ alias: 'ops' }] }, undefined],
  ['an application without certificates says so itself', 'ops', 'CCCC', { certificates: [] }, undefined],
  ['another certificate under the alias', 'ops', 'CCCC', {}, /is not the one that Shop has as “ops” \(AAAA\)/],
  ['one that is registered under another alias', 'ops', 'BBBB', {}, /registered as “shop”/],
  ['one that is registered nowhere', 'new', 'CCCC', {}, /Shop has no certificate with this key’s thumbprint/],
])('%s', (_, alias, x5t, change, expected) => {
  const said = otherCertificate({ app: { ...app, ...change }, key: keyOf(x5t), alias })
  if (expected) expect(said).toMatch(expected)
  else expect(said).toBeUndefined()
})

test('without the domain nothing is compared', () => {
  expect(otherCertificate({ app: undefined, key: keyOf('AAAA'), alias: 'ops' })).toBeUndefined()
})
