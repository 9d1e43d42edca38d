import { expect, test } from 'vitest'
import { pastedPolicy } from './pasted-policy'

const authentication = {
  type: 'JWT_AUTHENTICATION',
  tokenHeader: 'Authorization',
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: ['https://orders.example'],
  publicKeys: { type: 'REMOTE_JWKS', uri: 'https://us.example/admin/v1/SigningCert/jwk' },
}
const specification = {
  requestPolicies: { authentication },
  routes: [{ path: '/orders/{id}', requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: ['orders'] } } }],
}

test.each<[string, unknown, string[] | undefined]>([
  ['a specification', specification, ['orders']],
  ['one authentication policy', authentication, undefined],
  ['a deployment', { displayName: 'orders', specification }, ['orders']],
  ['what the CLI prints', { data: { specification } }, ['orders']],
])('%s is read, with the scopes of the called route', (_, json, scopes) => {
  const read = pastedPolicy(JSON.stringify(json), '/orders/7')
  expect(read).toMatchObject({ at: 'read', policy: { audiences: ['https://orders.example'], keys: 'remote' } })
  expect(read.at === 'read' && read.policy.scopes).toEqual(scopes)
})

test.each<[string, string, RegExp]>([
  ['half of it', '{"requestPolicies": {', /not JSON/],
  ['a deployment without a policy', '{"routes": []}', /No policy that judges tokens/],
  ['a list', '[1]', /No policy/],
])('%s is refused with what to paste', (_, text, because) => {
  expect(pastedPolicy(text, '/')).toEqual({ at: 'refused', because: expect.stringMatching(because) })
})

test('nothing pasted is nothing known', () => {
  expect(pastedPolicy(' \n', '/')).toEqual({ at: 'none' })
})
