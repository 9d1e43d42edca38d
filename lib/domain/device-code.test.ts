import { expect, test } from 'vitest'
import { ok } from '../result'
import { askDeviceCode } from './device-code'
import type { Domain } from './domain'

const url = 'https://idcs-1.identity.oraclecloud.com'
const call = { clientId: 'shop', scope: 'https://orders/read', clientAuth: 'basic' } as const
const codes = {
  device_code: 'd-1-secret-2',
  user_code: 'MKLPWXYZ',
  verification_uri: `${url}/ui/v1/device`,
  expires_in: 300,
}

/** A domain that answers its device endpoint so, and nothing else. */
function answering(body: unknown, status = 200): { domain: Domain; sent: Request[] } {
  const sent: Request[] = []
  const fetch: Domain['fetch'] = async (request) => {
    sent.push(request)
    return request.url.endsWith('/oauth2/v1/device')
      ? Response.json(body, { status })
      : new Response('', { status: 404 })
  }
  return {
    domain: { id: 'd', name: 'd', url, fetch, caller: { kind: 'token' }, authorization: async () => ok('Bearer a') },
    sent,
  }
}

const ask = (domain: Domain) => askDeviceCode(domain, call, '2026-03-09T08:00:00.000Z')

test('asks without a secret, and masks the device code in what is shown', async () => {
  const { domain, sent } = answering(codes)
  const { codes: came, ...shown } = await ask(domain)
  expect(came).toEqual({
    deviceCode: 'd-1-secret-2',
    userCode: 'MKLPWXYZ',
    verificationUri: `${url}/ui/v1/device`,
    expiresIn: 300,
  })
  expect(sent).toHaveLength(1)
  expect(sent[0]?.headers.get('authorization')).toBeNull()
  expect(await sent[0]?.text()).toBe('response_type=device_code&client_id=shop&scope=https%3A%2F%2Forders%2Fread')
  expect(JSON.stringify(shown)).not.toContain('d-1-secret-2')
})

test('takes the interval that the domain names', async () => {
  expect((await ask(answering({ ...codes, interval: 10 }).domain)).codes?.interval).toBe(10)
})

test.each(['device_code', 'user_code', 'verification_uri', 'expires_in'])(
  'without %s there are no codes',
  async (name) => {
    const { codes: came, facts } = await ask(answering({ ...codes, [name]: undefined }).domain)
    expect(came).toBeUndefined()
    expect(facts.tokenAnswer?.value).toMatchObject({ status: 200, success: false })
  },
)

test('a refusal is an answer about the whole call', async () => {
  const { facts, answer } = await ask(answering({ error: 'invalid_scope' }, 400).domain)
  expect(answer).toMatchObject({ kind: 'http', status: 400 })
  expect(facts.tokenAnswer?.value.error).toBe('invalid_scope')
  expect(facts.tokenRequest?.value).toMatchObject({ clientId: 'shop', scope: call.scope, clientAuth: 'basic' })
})
