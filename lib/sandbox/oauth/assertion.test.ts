import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  alias,
  askToken,
  decodeClaims,
  type Healthy,
  healthySetup,
  makeKeyPair,
  type Part,
  signAssertion,
} from '../healthy-fixture'
import { digest } from '../http/digest'
import { badAssertion, clientRefused, refusalOf } from './refusal-fixture'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

const now = () => Math.floor(Date.now() / 1000)

describe('assertions', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

  test.each<[string, () => { header?: Part; claims?: Part }, unknown[]]>([
    ['RS512 in the header', () => ({ header: { alg: 'RS512' } }), [...badAssertion, 'assertion-algorithm']],
    ['alg none', () => ({ header: { alg: 'none' } }), [...badAssertion, 'assertion-algorithm']],
    ['an alg that is no text', () => ({ header: { alg: { toString: 1 } } }), [...badAssertion, 'assertion-algorithm']],
    ['neither kid nor x5t', () => ({ header: { kid: undefined } }), [...badAssertion, 'assertion-key-named']],
    ['an empty kid', () => ({ header: { kid: '' } }), [...badAssertion, 'assertion-key-named']],
    ['an unknown kid', () => ({ header: { kid: 'other' } }), [...clientRefused, 'key-known']],
    [
      'an unknown x5t',
      () => ({ header: { kid: undefined, x5t: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA' } }),
      [...clientRefused, 'key-known'],
    ],
    ['another issuer', () => ({ claims: { iss: 'Northwind caller' } }), [...clientRefused, 'assertion-issuer']],
    ['no issuer', () => ({ claims: { iss: undefined } }), [...badAssertion, 'assertion-complete']],
    [
      'the host of a misprint as audience',
      () => ({ claims: { aud: 'https://identity.oracle.com/' } }),
      [...badAssertion, 'assertion-audience'],
    ],
    [
      'the token endpoint as audience',
      () => ({ claims: { aud: `${healthy.domain.url}/oauth2/v1/token` } }),
      [...badAssertion, 'assertion-audience'],
    ],
    ['no audience', () => ({ claims: { aud: undefined } }), [...badAssertion, 'assertion-complete']],
    ['an expired assertion', () => ({ claims: { exp: now() - 1 } }), [...badAssertion, 'assertion-times']],
    ['milliseconds', () => ({ claims: { exp: Date.now() + 300_000 } }), [...badAssertion, 'assertion-units']],
    ['a time as text', () => ({ claims: { exp: String(now() + 300) } }), [...badAssertion, 'assertion-units']],
    ['no end', () => ({ claims: { exp: undefined } }), [...badAssertion, 'assertion-complete']],
    ['issued in two minutes', () => ({ claims: { iat: now() + 120 } }), [...badAssertion, 'assertion-begun']],
    ['an unknown user', () => ({ claims: { sub: 'nobody@northwind.example' } }), [...badAssertion, 'subject-known']],
    [
      'an e-mail address with a blank',
      () => ({ claims: { sub: ' maria.ops@northwind.example' } }),
      [...badAssertion, 'subject-known'],
    ],
    ['no subject', () => ({ claims: { sub: undefined } }), [...badAssertion, 'assertion-complete']],
    [
      'a deactivated user',
      () => ({ claims: { sub: healthy.domain.users.at(-1)?.userName } }),
      [...badAssertion, 'subject-active'],
    ],
  ])('%s is refused', async (_, defect, expected) => {
    expect(await refusalOf(healthy, { assertion: await signAssertion(healthy, defect()) })).toEqual(expected)
  })

  test.each<[string, () => Part, Part]>([
    ['the domain URL', () => ({ aud: healthy.domain.url }), {}],
    ['the domain URL with a slash', () => ({ aud: `${healthy.domain.url}/` }), {}],
    ['the global URL without a slash', () => ({ aud: 'https://identity.oraclecloud.com' }), {}],
    [
      'one right audience among several',
      () => ({ aud: ['https://oauth.idm.oracle.com', 'https://identity.oraclecloud.com/'] }),
      {},
    ],
    ['a user name in other case', () => ({ sub: healthy.userName.toUpperCase() }), {}],
    ['an alias in other case', () => ({}), { kid: alias.toUpperCase() }],
    ['no iat and no jti', () => ({ iat: undefined, jti: undefined }), {}],
    ['a clock that is half a minute ahead', () => ({ iat: now() + 30 }), {}],
  ])('%s is accepted', async (_, claims, header) => {
    const { status } = await askToken(healthy, {
      assertion: await signAssertion(healthy, { claims: claims(), header }),
    })
    expect(status).toBe(200)
  })

  test('the thumbprint of the certificate stands for the alias', async () => {
    const x5t = digest('sha1', Buffer.from(healthy.keys.x509, 'base64'), 'base64url')
    const assertion = await signAssertion(healthy, { header: { kid: undefined, x5t } })
    expect((await askToken(healthy, { assertion })).status).toBe(200)
  })

  test('another key than the registered one is refused', async () => {
    const { privateKey } = await makeKeyPair()
    const assertion = await signAssertion(healthy, { key: privateKey })
    expect(await refusalOf(healthy, { assertion })).toEqual([...clientRefused, 'assertion-signature'])
  })

  test.each([
    ['two parts', () => 'a.b'],
    ['no JSON in the header', () => `${Buffer.from('hello').toString('base64url')}.${part({})}.eA`],
    ['padding', () => `${part({ alg: 'RS256', kid: alias })}=.${part({})}.eA`],
    ['a list as claims', () => `${part({ alg: 'RS256', kid: alias })}.${part([])}.eA`],
  ])('%s are no assertion', async (_, assertion) => {
    expect(await refusalOf(healthy, { assertion: assertion() })).toEqual([...badAssertion, 'assertion-shape'])
  })

  test('an assertion is used up by the first token, not by a refusal before', async () => {
    const jti = randomUUID()
    const unknown = await signAssertion(healthy, { claims: { jti, sub: 'nobody' } })
    expect((await askToken(healthy, { assertion: unknown })).status).toBe(400)
    const assertion = await signAssertion(healthy, { claims: { jti } })
    expect((await askToken(healthy, { assertion })).status).toBe(200)
    expect(await refusalOf(healthy, { assertion })).toEqual([...badAssertion, 'assertion-unused'])
  })

  test('of two requests with the same jti at once, one gets a token', async () => {
    const assertion = await signAssertion(healthy)
    const both = await Promise.all([askToken(healthy, { assertion }), askToken(healthy, { assertion })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('the client itself as subject gets a client token', async () => {
    const assertion = await signAssertion(healthy, { claims: { sub: healthy.client.clientId } })
    const { body } = await askToken(healthy, { assertion })
    expect(decodeClaims(body.access_token ?? '')).toMatchObject({ sub: healthy.client.clientId, sub_type: 'client' })
  })
})
