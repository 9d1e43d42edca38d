import { expect, test } from 'vitest'
import { clientId, type GateRow, healthyOpa, outcomeOf, scope } from '../case-fixture'
import gate from './redirect-uri'

const signIn = {
  url: 'https://idcs-us.example/oauth2/v1/authorize?response_type=code',
  clientId,
  redirectUri: 'https://shop.example/callback',
  responseType: 'code',
  scope,
  codeChallengeMethod: 'S256',
  challenge: 'well formed' as const,
}
const at = (redirectUris: string[]) => ({ app: { ...healthyOpa.app, redirectUris } })

test.each<GateRow>([
  ['a registered one is open', { ...at([signIn.redirectUri]), signInRequest: signIn }, { state: 'open' }],
  [
    'another one is shut, and can be added',
    { ...at(['https://elsewhere.example/']), signInRequest: signIn },
    {
      state: 'shut',
      says: '“Northwind caller” has no redirect URL https://shop.example/callback.',
      fix: { kind: 'change', desired: { apps: [{ redirectUris: { contains: [signIn.redirectUri] } }] } },
    },
  ],
  [
    'a slash at the end makes another address',
    { ...at([`${signIn.redirectUri}/`]), signInRequest: signIn },
    {
      says: '“Northwind caller” has https://shop.example/callback/, which is not quite https://shop.example/callback.',
    },
  ],
  ['unknown ones decide nothing', { signInRequest: signIn }, { state: 'unknown' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
