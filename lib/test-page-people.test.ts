import { beforeAll, describe, expect, test } from 'vitest'
import { refreshWords } from '../components/test/refresh-words'
import { authorizationCode, clientCredentials, jwtBearer, password, refreshToken } from './facts/grant-types'
import type { Judgement } from './gates/verdict'
import { instanceUrl, maria, openTestPage, redirectUri, type Tried, type Wish } from './test-page-clients-fixture'
import { refreshWith, tryIt } from './test-page-fixture'

let page: Awaited<ReturnType<typeof openTestPage>>
beforeAll(async () => {
  page = await openTestPage()
})

const everything = 'urn:opc:resource:consumer::all'
const invoker: Wish = { scope: everything, role: 'ServiceInvoker', holder: 'user' }
const withGrants = (wish: Wish, ...grants: string[]): Wish => ({ ...wish, grants })
const closed = ({ verdicts }: Judgement) =>
  verdicts
    .filter(({ rung }) => rung !== 'open' && rung !== 'not-applicable')
    .map(({ gateId, rung }) => `${gateId} ${rung}`)

describe('a healthy call for whoever signed in is green', () => {
  test.each<[string, 'us' | 'emea', Tried['service']['kind'], Wish, string[]]>([
    ['to Process Automation', 'us', 'opa', { scope: '/process' }, ['process-permission unknown']],
    ['running an integration', 'us', 'oic', invoker, []],
    ['listing integrations', 'us', 'oic', { scope: '/ic/api/', role: 'ServiceUser', holder: 'user' }, []],
    ['to Fusion', 'emea', 'fusion', { scope: everything }, []],
    ['to an API gateway', 'us', 'gateway', { scope: '/orders' }, []],
  ])('%s', async (_, side, kind, wish, unknown) => {
    const tried = await page.makeClient(side, kind, withGrants(wish, authorizationCode))
    const place = kind === 'gateway' ? { baseUrl: instanceUrl(tried), route: '/orders/1' } : {}
    const { judgement, status, facts, result } = await tryIt(tried, { grantType: authorizationCode, ...place })
    expect([status, judgement.outcome, closed(judgement)]).toEqual([200, 'passed', unknown])
    expect(facts.user?.value?.userName).toBe(maria)
    expect(result.idToken).toMatchObject({ signature: 'valid', claims: { sub: maria, tok_type: 'IT' } })
  })
})

describe('what a sign-in is refused with is judged', () => {
  const signIn = async (wish: Wish, trial: Partial<Parameters<typeof tryIt>[1]> = {}) => {
    const tried = await page.makeClient('us', 'oic', wish)
    return tryIt(tried, { grantType: authorizationCode, ...trial })
  }

  test('a grant that is not allowed', async () => {
    const { judgement, result } = await signIn(withGrants(invoker, clientCredentials))
    expect(judgement.cause?.gateId).toBe('grant-allowed')
    expect(result.answer).toMatchObject({ kind: 'http', status: 302 })
  })

  test('a scope that does not exist', async () => {
    const wish = withGrants(invoker, authorizationCode)
    const { judgement } = await signIn(wish, { layers: { faults: [{ scope: 'https://nowhere.example/x' }] } })
    expect(judgement.cause?.gateId).toBe('scope-exists')
  })

  test('a user without the role', async () => {
    const { judgement, status } = await signIn(withGrants({ scope: '/ic/api/' }, authorizationCode), {
      call: 'trigger',
    })
    // The scope for the developer APIs runs nothing, whatever the role.
    expect([status, judgement.cause?.gateId]).toEqual([401, 'token-scope'])
  })

  test('consent denied', async () => {
    const tried = await page.makeClient('us', 'gateway', withGrants({ scope: '/orders' }, authorizationCode))
    await page.askConsent(tried)
    const trial = { grantType: authorizationCode, baseUrl: instanceUrl(tried), route: '/orders/1' }
    const { judgement, facts } = await tryIt(tried, { ...trial, decision: 'deny' })
    expect(facts.refusal?.value).toMatchObject({ at: 'sign-in', error: 'access_denied' })
    expect([judgement.outcome, judgement.cause?.gateId]).toEqual(['stopped', 'consent-given'])
    expect((await tryIt(tried, trial)).status).toBe(200)
  })

  test('an address that the application does not list sends nobody back', async () => {
    const wish = withGrants(invoker, authorizationCode)
    await expect(signIn(wish, { redirectUri: `${redirectUri}/` })).rejects.toThrow(/invalid_redirect_uri/)
  })
})

describe('a client that proves itself by an assertion', () => {
  const clientProof = 'assertion'

  test.each<[string, string, Wish['holder']]>([
    ['for itself', clientCredentials, 'app'],
    ['for a user it asserts', jwtBearer, 'user'],
    ['for whoever signs in', authorizationCode, 'user'],
  ])('is green %s', async (_, grantType, holder = 'app') => {
    const tried = await page.makeClient('us', 'oic', withGrants({ ...invoker, holder }, grantType))
    const { judgement, status, facts, shown } = await tryIt({ ...tried, clientSecret: '' }, { grantType, clientProof })
    expect([status, judgement.outcome, closed(judgement)]).toEqual([200, 'passed', []])
    expect(facts.tokenRequest?.value.clientAuth).toBe('client-assertion')
    expect(shown).not.toMatch(/eyJ[\w-]{10,}\./)
    const { rung } = judgement.verdicts.find(({ gateId }) => gateId === 'client-secret') ?? {}
    expect(rung).toBe('not-applicable')
  })

  test.each<[string, Parameters<typeof tryIt>[1]['layers'], string]>([
    ['another issuer', { faults: [{ claims: { iss: 'somebody' } }] }, 'assertion-issuer'],
    ['a user as subject', { faults: [{ claims: { sub: maria } }] }, 'client-assertion-subject'],
    ['another audience', { faults: [{ claims: { aud: 'https://identity.oracle.com/' } }] }, 'assertion-audience'],
    ['an alias that nobody knows', { faults: [{ header: { kid: 'unknown' } }] }, 'key-known'],
    ['milliseconds as exp', { faults: [{ claims: { exp: { millisecondsFromNow: 300_000 } } }] }, 'assertion-units'],
  ])('is named with %s, and green with the fix', async (_, layers, gate) => {
    const tried = await page.makeClient('us', 'oic', { ...invoker, holder: 'app' })
    const broken = await tryIt(tried, { grantType: clientCredentials, clientProof, layers: layers ?? {} })
    expect(broken.judgement.cause?.gateId).toBe(gate)
    const fix = broken.judgement.cause?.fix
    if (fix?.kind !== 'request') return expect(fix?.kind).toBe('recipe')
    const fixes = { ...layers, fixes: [fix.change] }
    const mended = await tryIt(tried, { grantType: clientCredentials, clientProof, layers: fixes })
    expect([mended.status, mended.judgement.outcome]).toEqual([200, 'passed'])
  })
})

test.each<[string, Parameters<typeof tryIt>[1], Wish]>([
  ['the secret in the form', { grantType: clientCredentials, clientProof: 'post' }, { ...invoker, holder: 'app' }],
  ['the password of the user', { grantType: password }, withGrants(invoker, password)],
])('%s works, and is shown nowhere', async (_, trial, wish) => {
  const tried = await page.makeClient('us', 'oic', wish)
  const { judgement, status, shown } = await tryIt(tried, trial)
  expect([status, judgement.outcome, closed(judgement)]).toEqual([200, 'passed', []])
  expect(shown).not.toContain(tried.clientSecret)
  expect(shown).not.toContain(tried.described.users.find(({ userName }) => userName === maria)?.password)
})

describe('a refresh token', () => {
  const grants = [authorizationCode, refreshToken, jwtBearer]

  test.each([authorizationCode, jwtBearer])(
    'of %s is good once, and a used one is told from a refused one',
    async (grantType) => {
      const tried = await page.makeClient('us', 'oic', withGrants(invoker, ...grants))
      const { result, judgement, shown } = await tryIt(tried, { grantType, isOffline: true })
      expect(closed(judgement)).toEqual([])
      const first = result.refreshToken ?? ''
      expect(shown).not.toContain(first)

      const renewed = await refreshWith(tried, first)
      expect(renewed.accessToken).not.toBe(result.accessToken)
      expect(renewed.facts.user?.value?.userName).toBe(maria)
      expect(refreshWords({ isReuse: false, result: renewed })).toMatchObject({ tone: 'open' })
      const again = await refreshWith(tried, first)
      expect(again.facts.tokenAnswer?.value.errorDescription).toBe('The token has already been consumed.')
      expect(refreshWords({ isReuse: true, result: again }).title).toMatch(/^Refused, as it should be/)
      for (const { request, answer } of [renewed, again]) {
        expect(JSON.stringify([request, answer])).not.toContain(first)
        expect(request.form).toContainEqual(['refresh_token', '…'])
      }
      const newest = await refreshWith(tried, renewed.refreshToken ?? '')
      expect(refreshWords({ isReuse: false, result: newest })).toMatchObject({ tone: 'shut' })
    },
  )

  test('does not come when nobody asked', async () => {
    const tried = await page.makeClient('us', 'oic', withGrants(invoker, ...grants))
    expect((await tryIt(tried, { grantType: authorizationCode })).result.refreshToken).toBeUndefined()
  })
})
