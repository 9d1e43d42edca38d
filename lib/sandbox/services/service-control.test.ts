import { beforeAll, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../healthy-fixture'
import { control } from './service-fixture'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('oic')
})

test('levers of an instance are read as they were set, one not disturbing another', async () => {
  expect((await control(healthy, 'GET', 'instances/us/opa-us')).body).toEqual({})
  await control(healthy, 'PUT', 'instances/us/opa-us', { startIsOpen: true })
  await control(healthy, 'PUT', 'instances/us/opa-us', { clockAheadSeconds: 60 })
  expect((await control(healthy, 'GET', 'instances/us/opa-us')).body).toMatchObject({
    startIsOpen: true,
    clockAheadSeconds: 60,
  })
})

test('connections show their policies', async () => {
  const { body } = await control(healthy, 'GET', 'connections/emea/oic-emea')
  expect(body).toContainEqual(expect.objectContaining({ code: 'REST_BASIC', policies: ['BASIC_AUTH'] }))
})

test.each<[string, string, unknown, number, string]>([
  [
    'PUT',
    'instances/us/opa-us',
    { startIsOpne: true },
    400,
    'The instance has an unknown member "startIsOpne"; it may have: redirectsToDesign, startIsOpen, clockAheadSeconds.\n',
  ],
  ['PUT', 'instances/us/opa-us', { startIsOpen: 'yes' }, 400, 'startIsOpen must be true or false, not "yes".\n'],
  ['PUT', 'instances/us/opa-us', { clockAheadSeconds: 1e9 }, 400, 'clockAheadSeconds must be a whole number from'],
  ['PUT', 'connections/us/oic-us/REST_OAUTH', {}, 400, 'policies must be a list, not missing.\n'],
  ['PUT', 'connections/us/oic-us/REST_OAUTH', { policies: [1] }, 400, 'policies[0] must be a text, not 1.\n'],
  ['PUT', 'connections/us/oic-us/REST_OAUTH', { policies: ['NONE'] }, 400, 'The security policies of a trigger are'],
  ['PUT', 'instances/us/nothing', {}, 400, 'us has no service instance "nothing".'],
  ['GET', 'instances/mars/opa-us', undefined, 400, 'has no domain "mars"'],
  ['PUT', 'connections/us/oic-us/NONE', { policies: ['BASIC_AUTH'] }, 400, 'oic-us has no connection "NONE".'],
  ['PUT', 'gateways/us/gateway-us', [], 400, 'Send a deployment specification'],
  ['PUT', 'gateways/us/gateway-us', { type: 'CUSTOM_AUTHENTICATION' }, 501, 'does not imitate'],
  ['DELETE', 'gateways/us/gateway-us', undefined, 404, 'has no DELETE /control/gateways'],
])('%s %s with %j is %i', async (method, path, body, status, text) => {
  const answer = await control(healthy, method, path, body)
  expect([answer.status, answer.text]).toEqual([status, expect.stringContaining(text)])
})
