import { beforeAll, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../../healthy-fixture'
import { clientToken, control } from '../service-fixture'
import { attempt } from './gateway-fixture'

let healthy: Healthy
let page: string
beforeAll(async () => {
  healthy = await healthySetup('gateway')
  page = `${healthy.domain.url}/${healthy.service.name}/deployment`
})

const ask = (init: { method?: string; body?: URLSearchParams; headers?: Record<string, string> } = {}) =>
  healthy.sandbox.fetch(new Request(page, init))
const deploy = (specification: string, headers = {}) =>
  ask({ method: 'POST', body: new URLSearchParams({ specification }), headers })
const present = async () => (await control(healthy, 'GET', `gateways/us/${healthy.service.name}`)).body

test('the page shows what is deployed, and deploying that changes nothing', async () => {
  const before = await present()
  const html = await (await ask()).text()
  expect(html).toContain('Deployment of gateway-us')
  expect(html).toContain(healthy.service.audience)
  const answer = await deploy(JSON.stringify(before))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/us/gateway-us/deployment?deployed'])
  expect(await present()).toEqual(before)
})

test('one policy alone is put in the place of the present one, and counts at once', async () => {
  const { requestPolicies, routes } = await present()
  const token = await clientToken(healthy)
  expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
  await deploy(JSON.stringify({ ...requestPolicies.authentication, audiences: ['https://elsewhere.example'] }))
  expect(await attempt(healthy, token)).toMatchObject({ status: 401, gate: 'gateway-audience' })
  expect((await present()).routes).toEqual(routes)
  await deploy(JSON.stringify(requestPolicies.authentication))
})

test.each([
  ['{', 'This is not JSON.'],
  ['"text"', 'Send a deployment specification'],
  ['{"type":"JWT_AUTHENTICATION"}', 'must be a list of texts'],
])('%s is refused with the reason, and stays in the field', async (typed, says) => {
  const before = await present()
  const answer = await deploy(typed)
  const html = await answer.text()
  expect(answer.status).toBe(400)
  expect(html).toContain(says)
  expect(html).toContain(typed.replaceAll('"', '&#34;'))
  expect(await present()).toEqual(before)
})

test('another site cannot deploy', async () => {
  expect((await deploy('{}', { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await ask({ method: 'PUT' })).status).toBe(405)
})
