import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { applyChange, signAssertion, userAssertion } from './assertion'
import { makeKeyPair } from './key-pair'

const now = Date.UTC(2026, 10, 21, 9, 30, 0, 999)
const seconds = Math.floor(now / 1000)
const draft = userAssertion({ clientId: 'abc', userName: 'maria.ops', alias: 'northwind', x5t: 'xyz', now, jti: 'one' })

test('a user assertion has its key in the header and its times in whole seconds', () => {
  expect(draft).toEqual({
    header: { alg: 'RS256', typ: 'JWT', kid: 'northwind', x5t: 'xyz' },
    claims: {
      iss: 'abc',
      sub: 'maria.ops',
      aud: 'https://identity.oraclecloud.com/',
      iat: seconds,
      exp: seconds + 300,
      jti: 'one',
    },
  })
})

describe('a change', () => {
  test.each([
    [
      'sets a claim',
      { claims: { aud: 'https://identity.oracle.com/' } },
      { claims: { aud: 'https://identity.oracle.com/' } },
    ],
    ['sets a list', { claims: { aud: ['a', 'b'] } }, { claims: { aud: ['a', 'b'] } }],
    ['counts seconds', { claims: { exp: { secondsFromNow: -60 } } }, { claims: { exp: seconds - 60 } }],
    ['counts milliseconds', { claims: { exp: { millisecondsFromNow: 300_000 } } }, { claims: { exp: now + 300_000 } }],
    ['sets a header member', { header: { alg: 'RS512' } }, { header: { alg: 'RS512' } }],
  ])('%s and nothing else', (_what, change, expected) => {
    expect(applyChange(draft, change, now)).toEqual({
      header: { ...draft.header, ...('header' in expected && expected.header) },
      claims: { ...draft.claims, ...('claims' in expected && expected.claims) },
    })
  })

  test('removes with null, and leaves the draft as it was', () => {
    const { header, claims } = applyChange(
      draft,
      { header: { kid: null, x5t: null }, claims: { kid: 'northwind' } },
      now,
    )
    expect(Object.keys(header)).toEqual(['alg', 'typ'])
    expect(claims.kid).toBe('northwind')
    expect(draft.header.kid).toBe('northwind')
  })

  test('repeats the last jti only when there was one', () => {
    expect(applyChange(draft, { jti: 'repeat' }, now, 'zero').claims.jti).toBe('zero')
    expect(applyChange(draft, { jti: 'repeat' }, now).claims.jti).toBe('one')
    expect(applyChange(draft, { jti: 'fresh' }, now, 'zero').claims.jti).toBe('one')
  })
})

test('what is signed is verified by another library, and changed text is not', async () => {
  const { privateKey, publicKey } = await makeKeyPair('rsa-2048', { asFile: false })
  const signed = await signAssertion(draft, privateKey)
  const options = { currentDate: new Date(now), audience: 'https://identity.oraclecloud.com/' }
  expect((await jwtVerify(signed, publicKey, options)).payload).toEqual(draft.claims)
  const [header, , signature] = signed.split('.')
  const other = (await signAssertion(applyChange(draft, { claims: { sub: 'eve' } }, now), privateKey)).split('.')[1]
  await expect(jwtVerify(`${header}.${other}.${signature}`, publicKey, options)).rejects.toThrow(/signature/)
})

test('a wrong algorithm in the header is signed as it stands', async () => {
  const { privateKey } = await makeKeyPair('rsa-2048', { asFile: false })
  const signed = await signAssertion(applyChange(draft, { header: { alg: 'RS512' } }, now), privateKey)
  expect(decodeProtectedHeader(signed).alg).toBe('RS512')
  expect(decodeJwt(signed).sub).toBe('maria.ops')
})
