import { beforeAll, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../../healthy-fixture'
import { attempt, deploy, type Forge, jwtPolicy, openForge } from './gateway-fixture'

let healthy: Healthy
let forge: Forge
beforeAll(async () => {
  healthy = await healthySetup('gateway')
  forge = await openForge(healthy)
  const keys = [{ format: 'PEM', kid: 'test-key', key: forge.pem }]
  await deploy(healthy, jwtPolicy(healthy, forge, { publicKeys: { type: 'STATIC_KEYS', keys } }))
})

/** A program that turns it into a text calls this member. */
const textless = { toString: 1, valueOf: 1 }

test.each([
  ['an alg that every object has', {}, { alg: 'constructor' }],
  ['an alg that is an object', {}, { alg: textless }],
  ['a kid that is an object', {}, { kid: textless }],
  ['an issuer that is an object', { iss: textless }, {}],
  ['an audience that is an object', { aud: [textless] }, {}],
  ['an end that is an object', { exp: textless }, {}],
  ['a scope that is an object', { scope: textless }, {}],
])('a token with %s is refused by a gateway', async (_, claims, header) => {
  const path = 'scope' in claims ? '/orders/1' : '/echo'
  expect((await attempt(healthy, await forge.token(claims, header), path)).status).toBe('scope' in claims ? 403 : 401)
})
