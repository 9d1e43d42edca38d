import { beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials, deviceCode, refreshToken } from './facts/grant-types'
import type { Judgement } from './gates/verdict'
import { instanceUrl, maria, openTestPage, type Tried, type Wish } from './test-page-clients-fixture'
import { refreshWith, tryIt } from './test-page-fixture'

let page: Awaited<ReturnType<typeof openTestPage>>
beforeAll(async () => {
  page = await openTestPage()
})

const invoker: Wish = { scope: 'urn:opc:resource:consumer::all', role: 'ServiceInvoker', holder: 'user' }
const withGrants = (wish: Wish, ...grants: string[]): Wish => ({ ...wish, grants })
const closed = ({ verdicts }: Judgement) =>
  verdicts
    .filter(({ rung }) => rung !== 'open' && rung !== 'not-applicable')
    .map(({ gateId, rung }) => `${gateId} ${rung}`)

describe('a healthy call for whoever let the device in is green', () => {
  test.each<[string, 'us' | 'emea', Tried['service']['kind'], Wish]>([
    ['running an integration', 'us', 'oic', invoker],
    ['listing integrations', 'us', 'oic', { scope: '/ic/api/', role: 'ServiceUser', holder: 'user' }],
    ['to Fusion', 'emea', 'fusion', { scope: 'urn:opc:resource:consumer::all' }],
    ['to an API gateway', 'us', 'gateway', { scope: '/orders' }],
  ])('%s', async (_, side, kind, wish) => {
    const tried = await page.makeClient(side, kind, withGrants(wish, deviceCode))
    const place = kind === 'gateway' ? { baseUrl: instanceUrl(tried), route: '/orders/1' } : {}
    const { judgement, status, facts } = await tryIt(tried, { grantType: deviceCode, ...place })
    expect([status, judgement.outcome, closed(judgement)]).toEqual([200, 'passed', []])
    expect(facts.user?.value?.userName).toBe(maria)
  })

  test.each(['post', 'assertion'] as const)('whose client proves itself by %s', async (clientProof) => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, deviceCode))
    const { judgement, status } = await tryIt(tried, { grantType: deviceCode, clientProof })
    expect([status, judgement.outcome, closed(judgement)]).toEqual([200, 'passed', []])
  })
})

describe('what a device is refused with is judged', () => {
  test('a person who denies', async () => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, deviceCode))
    const { judgement } = await tryIt(tried, { grantType: deviceCode, decision: 'deny' })
    expect([judgement.outcome, judgement.cause?.gateId]).toEqual(['stopped', 'consent-given'])
  })

  test('a grant that is not allowed, by the device endpoint already', async () => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, clientCredentials))
    const { judgement, result, sent } = await tryIt(tried, { grantType: deviceCode })
    expect(sent.device).toEqual({ at: 'asked' })
    expect(result.request.url).toBe(`${tried.domain.url}/oauth2/v1/device`)
    expect(judgement.cause?.gateId).toBe('grant-allowed')
  })

  test('a client that the domain does not know', async () => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, deviceCode))
    const { judgement } = await tryIt({ ...tried, clientId: 'nobody' }, { grantType: deviceCode })
    expect(judgement.cause?.gateId).toBe('client-known')
  })

  test('a wrong secret, which only the poll shows', async () => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, deviceCode))
    const { judgement, sent } = await tryIt({ ...tried, clientSecret: 'wrong' }, { grantType: deviceCode })
    expect([sent.device?.at, judgement.cause?.gateId]).toEqual(['answered', 'client-secret'])
  })
})

test('a refresh token comes along and is good, and neither code nor token is shown', async () => {
  const tried = await page.makeClient('us', 'oic', withGrants(invoker, deviceCode, refreshToken))
  const { result, shown, judgement } = await tryIt(tried, { grantType: deviceCode, isOffline: true })
  expect(closed(judgement)).toEqual([])
  const first = result.refreshToken ?? ''
  expect(shown).not.toContain(first)
  expect(result.request.form).toContainEqual(['device_code', '…'])
  expect((await refreshWith(tried, first)).accessToken).toBeDefined()
})
