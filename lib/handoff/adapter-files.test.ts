import { beforeAll, expect, test } from 'vitest'
import { alias, askToken, callService, type Healthy, healthySetup, signParts } from '../sandbox/healthy-fixture'
import { jwtHeaders, jwtPayload, propertySheet } from './adapter-files'
import { clientIdPlace, filledIn } from './known-later'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('fusion', { name: 'emea' })
})

/** As the adapter does: what is there of these three is computed for each call. */
const computed = () => {
  const now = Math.floor(Date.now() / 1000)
  return { iat: now, exp: now + 300, jti: crypto.randomUUID() }
}

test('an assertion of the two files, its times computed, gets a token that Fusion takes', async () => {
  const { client, userName, keys } = healthy
  const payload = jwtPayload({ clientId: client.clientId, userName })
  const assertion = await signParts(jwtHeaders(alias), { ...payload, ...computed() }, keys.privateKey)
  const { status, body } = await askToken(healthy, { assertion })
  expect(status).toBe(200)
  expect((await callService(healthy, body.access_token ?? '')).status).toBe(200)
})

test('the payload has what Oracle Integration insists on and computes, times as numbers of ten digits, and nothing else', () => {
  const payload = jwtPayload({ clientId: 'c', userName: 'u' })
  expect(Object.keys(payload).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sub'])
  for (const time of [payload.exp, payload.iat]) expect(String(time)).toMatch(/^\d{10}$/)
})

test('the sheet has a line for each field', () => {
  expect(propertySheet([{ label: 'Client ID', value: 'c' }])).toBe('Client ID: c\n')
})

test('the client ID is put in wherever it was left out, once it is known', () => {
  const task = {
    title: 't',
    owner: 'o',
    steps: [`Use ${clientIdPlace}.`],
    source: 's',
    values: [{ label: 'Client ID', value: clientIdPlace }],
    files: [{ name: 'f', says: '', content: `{"iss":"${clientIdPlace}"}` }],
    checks: [{ state: 'open' as const, says: `iss: ${clientIdPlace}` }],
  }
  expect(filledIn([task], undefined)).toEqual([task])
  expect(filledIn([task], 'c1')).toEqual(JSON.parse(JSON.stringify([task]).replaceAll(clientIdPlace, 'c1')))
})
