import { beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials, jwtBearer } from './facts/grant-types'
import type { Judgement } from './gates/verdict'
import { instanceUrl, maria, openTestPage, type Tried, type Wish } from './test-page-clients-fixture'
import { tryIt } from './test-page-fixture'

let page: Awaited<ReturnType<typeof openTestPage>>
beforeAll(async () => {
  page = await openTestPage()
})

const everything = 'urn:opc:resource:consumer::all'
const healthy = ({ outcome, verdicts, candidates }: Judgement) => ({
  outcome,
  candidates,
  shut: verdicts
    .filter(({ rung }) => !['open', 'not-applicable', 'unknown'].includes(rung))
    .map(({ gateId }) => gateId),
  unknown: verdicts.filter(({ rung }) => rung === 'unknown').map(({ gateId }) => gateId),
})
const allOpen = { outcome: 'passed', candidates: [], shut: [], unknown: [] }
/** Reading tasks says nothing of the right to start a process. */
const tasksOpen = { ...allOpen, unknown: ['process-permission'] }

const external = (tried: Tried) => page.press(tried, '/process/workspace/', `app:${tried.appId}`, 'USE')
const account = (tried: Tried, userName: string) => page.press(tried, '/fscmUI/', userName, 'role')

describe('a healthy call of the client itself is green', () => {
  test('to Process Automation, as an external application', async () => {
    const tried = await page.makeClient('us', 'opa', { scope: '/process' })
    await external(tried)
    const { judgement, status } = await tryIt(tried, { grantType: clientCredentials })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...tasksOpen })
  })

  test.each<[string, Wish]>([
    ['running an integration', { scope: everything, role: 'ServiceInvoker' }],
    ['listing integrations', { scope: '/ic/api/', role: 'ServiceUser' }],
  ])('to Oracle Integration, %s', async (_, wish) => {
    const { judgement, status } = await tryIt(await page.makeClient('us', 'oic', wish), {
      grantType: clientCredentials,
    })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...allOpen })
  })

  test('to Fusion, with an account of its client ID', async () => {
    const tried = await page.makeClient('emea', 'fusion', { scope: everything })
    await account(tried, tried.clientId)
    const { judgement, status } = await tryIt(tried, { grantType: clientCredentials })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...allOpen })
  })

  test('to an API gateway, at the deployment that a person names', async () => {
    const tried = await page.makeClient('us', 'gateway', { scope: '/orders' })
    const baseUrl = instanceUrl(tried)
    const trial = { grantType: clientCredentials, baseUrl, route: '/orders/1' }
    const { judgement, status } = await tryIt(tried, trial)
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...allOpen })
  })
})

describe('a healthy call in the name of a user is green', () => {
  test.each<[string, 'us' | 'emea', Tried['service']['kind'], Wish]>([
    ['to Process Automation', 'us', 'opa', { scope: '/process' }],
    ['running an integration', 'us', 'oic', { scope: everything, role: 'ServiceInvoker', holder: 'user' }],
    ['listing integrations', 'us', 'oic', { scope: '/ic/api/', role: 'ServiceUser', holder: 'user' }],
    ['to Fusion', 'emea', 'fusion', { scope: everything }],
  ])('%s', async (_, side, kind, wish) => {
    const { judgement, status } = await tryIt(await page.makeClient(side, kind, wish), { grantType: jwtBearer })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...(kind === 'opa' ? tasksOpen : allOpen) })
  })

  test('to Process Automation that an Oracle Integration carries, by its own scope', async () => {
    const tried = await page.makeClient('emea', 'opa', { scope: '/process' })
    const { judgement, status } = await tryIt(tried, { grantType: jwtBearer })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...tasksOpen })
  })

  test('to the same by the whole scope of its carrier', async () => {
    const { service } = await page.makeClient('emea', 'opa', { scope: '/process' })
    const tried = await page.makeClient('emea', 'oic', { scope: everything })
    expect(service.appId).toBe(tried.service.appId)
    const { judgement, status } = await tryIt({ ...tried, service }, { grantType: jwtBearer, call: 'tasks' })
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...tasksOpen })
  })

  test('to an API gateway', async () => {
    const tried = await page.makeClient('us', 'gateway', { scope: '/orders' })
    const trial = { grantType: jwtBearer, baseUrl: instanceUrl(tried), route: '/echo' }
    const { judgement, status } = await tryIt(tried, trial)
    expect({ status, ...healthy(judgement) }).toEqual({ status: 200, ...allOpen })
  })
})

describe('what is wrong is named', () => {
  test('a client that is no external application', async () => {
    const tried = await page.makeClient('us', 'opa', { scope: '/process' })
    const { judgement, status } = await tryIt(tried, { grantType: clientCredentials })
    expect([status, judgement.cause?.gateId]).toEqual([403, 'principal-user'])
  })

  test.each<[string, Wish, string]>([
    ['running without a role', { scope: everything }, 'ServiceInvoker'],
    [
      'running with a role of somebody else',
      { scope: everything, role: 'ServiceInvoker', holder: 'user' },
      'ServiceInvoker',
    ],
    ['listing with a role that only runs', { scope: '/ic/api/', role: 'ServiceInvoker' }, 'ServiceUser'],
  ])('%s', async (_, wish, role) => {
    const tried = await page.makeClient('us', 'oic', wish)
    const { judgement, status } = await tryIt(tried, { grantType: clientCredentials })
    expect([status, judgement.cause?.gateId]).toEqual([403, role === 'ServiceUser' ? 'developer-role' : 'service-role'])
    expect(judgement.cause?.fix).toMatchObject({
      desired: { grants: [{ role, to: { kind: 'app', id: tried.appId } }] },
    })
  })

  test('running with the scope of the developer APIs', async () => {
    const tried = await page.makeClient('us', 'oic', { scope: '/ic/api/', role: 'ServiceInvoker' })
    const { judgement, status } = await tryIt(tried, { grantType: clientCredentials, call: 'trigger' })
    expect([status, judgement.cause?.gateId]).toEqual([401, 'token-scope'])
  })

  test('a grant that is not allowed', async () => {
    const tried = await page.makeClient('us', 'oic', { scope: everything, grants: [jwtBearer] })
    const { judgement } = await tryIt(tried, { grantType: clientCredentials })
    expect(judgement.cause?.gateId).toBe('grant-allowed')
  })

  test('a scope that was not given', async () => {
    const tried = await page.makeClient('us', 'oic', { scope: everything, role: 'ServiceInvoker' })
    const scope = tried.service.scopes.find(({ value }) => value === '/ic/api/')?.fqs ?? ''
    const { judgement } = await tryIt(tried, { grantType: clientCredentials, layers: { faults: [{ scope }] } })
    expect(judgement.cause?.gateId).toBe('scope-granted')
  })
})

describe('what only the called service knows', () => {
  const claims = ({ judgement, status }: Awaited<ReturnType<typeof tryIt>>) => ({
    status,
    outcome: judgement.outcome,
    cause: judgement.cause?.gateId,
  })

  test('a client without an account in Fusion', async () => {
    const tried = await page.makeClient('emea', 'fusion', { scope: everything })
    const found = claims(await tryIt(tried, { grantType: clientCredentials }))
    expect(found).toEqual({ status: 401, outcome: 'stopped', cause: 'fusion-user' })
  })

  test('a gateway whose policy wants another audience', async () => {
    const tried = await page.makeClient('us', 'oic', { scope: everything, role: 'ServiceInvoker' })
    const gateway = await page.makeClient('us', 'gateway', { scope: '/orders' })
    const baseUrl = instanceUrl(gateway)
    const asked = { ...tried, service: { ...gateway.service, audience: tried.service.audience } }
    expect(
      claims(await tryIt(asked, { grantType: clientCredentials, call: 'route', baseUrl, route: '/echo' })),
    ).toEqual({
      status: 401,
      outcome: 'stopped',
    })
  })
})

test('nothing shown of a call holds its token or its secret', async () => {
  const tried = await page.makeClient('us', 'oic', { scope: everything, role: 'ServiceInvoker', holder: 'user' })
  const { shown, facts } = await tryIt(tried, { grantType: jwtBearer })
  for (const text of [shown, JSON.stringify(facts)]) {
    expect(text).not.toMatch(/eyJ[\w-]{10,}\./)
    expect(text).not.toContain(tried.clientSecret)
    expect(text).toContain(maria)
  }
})

test('a redirect to the design host is an answer, and the token stays here', async () => {
  const tried = await page.makeClient('us', 'oic', { scope: '/ic/api/', role: 'ServiceUser' })
  const { controlToken } = page.sandbox.describe('http://127.0.0.1:4000')
  const lever = async (redirectsToDesign: boolean) =>
    page.sandbox.fetch(
      new Request(`http://127.0.0.1:4000/control/instances/us/${tried.service.displayName}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${controlToken}` },
        body: JSON.stringify({ redirectsToDesign }),
      }),
    )
  await lever(true)
  const sentAway = await tryIt(tried, { grantType: clientCredentials })
  expect([sentAway.status, sentAway.judgement.outcome, sentAway.judgement.cause]).toEqual([307, 'stopped', undefined])
  const location = /design\.integration[^"\\]+/.exec(sentAway.shown)?.[0] ?? ''
  const baseUrl = `${tried.domain.url}/${location.split('/ic/')[0]}`
  const there = await tryIt(tried, { grantType: clientCredentials, baseUrl })
  expect({ status: there.status, ...healthy(there.judgement) }).toEqual({ status: 200, ...allOpen })
  await lever(false)
})
