import { beforeAll, describe, expect, test } from 'vitest'
import { patchApp } from './domain/apps'
import { collectFacts } from './domain/collect'
import { must } from './domain/sandbox-fixture'
import type { Facts, FactValues } from './facts/facts'
import { authorizationCode, deviceCode, password } from './facts/grant-types'
import type { RequestChange } from './facts/request-change'
import { judge } from './gates/judge'
import { type Browser, openBrowser, type Seen } from './sandbox/oauth/browser-fixture'
import type { FaultTarget } from './sandbox/sandbox-types'
import { maria, openTestPage, type Tried } from './test-page-clients-fixture'
import { tryIt } from './test-page-fixture'

let page: Awaited<ReturnType<typeof openTestPage>>
const clock = { ahead: 0 }
beforeAll(async () => {
  page = await openTestPage(() => Date.now() + clock.ahead)
})

const invoker = { scope: 'urn:opc:resource:consumer::all', role: 'ServiceInvoker', holder: 'user' as const }
const makeClient = (...grants: string[]) => page.makeClient('us', 'oic', { ...invoker, grants })

const targetOf = ({ described, clientId, service, scope }: Tried, grantType: string): FaultTarget => ({
  domain: described.name,
  clientId,
  serviceAppId: service.appId,
  scope,
  userName: maria,
  grantType,
})

/** What the sandbox noted while `work` ran. */
async function noted(work: () => Promise<unknown>): Promise<string | undefined> {
  const before = page.sandbox.refusals().at(-1)?.seq ?? 0
  await work()
  return page.sandbox.refusals(before)[0]?.gate
}

const about = (values: Partial<FactValues>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, from: 'request', at: '2026-03-09T08:00:00.000Z' }]),
  )

test('password-allowed: a federated user is told from a wrong password, and green once local again', async () => {
  const tried = await makeClient(password)
  const { handle } = await page.sandbox.faults.put('password-allowed', targetOf(tried, password))
  let broken: Awaited<ReturnType<typeof tryIt>> | undefined
  expect(
    await noted(async () => {
      broken = await tryIt(tried, { grantType: password })
    }),
  ).toBe('password-allowed')
  expect(broken?.facts.user?.value).toMatchObject({ isFederated: true })
  expect(broken?.judgement.cause).toMatchObject({ gateId: 'password-allowed', fix: { kind: 'manual' } })
  await page.sandbox.faults.undo(handle)
  const mended = await tryIt(tried, { grantType: password })
  expect([mended.status, mended.judgement.outcome]).toEqual([200, 'passed'])
})

describe('a device', () => {
  let tried: Tried
  beforeAll(async () => {
    tried = await makeClient(deviceCode)
  })
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await page.sandbox.fetch(
      new Request(`${tried.domain.url}/oauth2/v1/${path}`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${tried.clientId}:${tried.clientSecret}`)}` },
        body: new URLSearchParams(form),
      }),
    )
    return { status: answer.status, body: (await answer.json()) as Record<string, string> }
  }
  const confirm = async (verification: string, code: string) => {
    const browser = openBrowser(page.sandbox)
    const signIn = await browser.go(verification)
    const form = await signInAs(browser, signIn, tried)
    await browser.submit(await browser.submit(form, { user_code: code }), { decision: 'allow' })
  }
  /** The whole way of a device, judged by its request and the answer. */
  const go = async ({ device = 'confirmed' }: RequestChange) => {
    const { clientId, scope } = tried
    const { body } = await post('device', { response_type: 'device_code', scope, client_id: clientId })
    const { device_code = '', user_code = '', verification_uri = '' } = body
    if (device === 'confirmed') await confirm(verification_uri, user_code)
    if (device === 'late') clock.ahead += 301_000
    const sent = device === 'user-code' ? user_code : device_code
    const { status, body: said } = await post('token', { grant_type: deviceCode, device_code: sent })
    const { error, error_description: errorDescription } = said
    const answer = {
      ...(error !== undefined && { error }),
      ...(errorDescription !== undefined && { errorDescription }),
    }
    return judge(
      about({
        tokenRequest: {
          url: `${tried.domain.url}/oauth2/v1/token`,
          grantType: deviceCode,
          clientId,
          clientAuth: 'basic',
          scope: '',
        },
        tokenAnswer: { status, success: status === 200, ...answer },
      }),
    )
  }

  test('that a person lets in gets its token', async () => {
    expect((await go({})).outcome).toBe('passed')
  })

  test.each(['device-code-unexpired', 'device-decided'])('%s is named', async (gate) => {
    const fault = await page.sandbox.faults.put(gate, targetOf(tried, deviceCode))
    let judgement: Awaited<ReturnType<typeof go>> | undefined
    expect(
      await noted(async () => {
        judgement = await go(fault.change ?? {})
      }),
    ).toBe(gate)
    expect(judgement?.cause).toMatchObject({ gateId: gate, fix: { kind: 'manual' } })
    await page.sandbox.faults.undo(fault.handle)
    expect((await go({})).outcome).toBe('passed')
  })

  test('device-code-known is among the few that answer so, and asks no more than it can know', async () => {
    const fault = await page.sandbox.faults.put('device-code-known', targetOf(tried, deviceCode))
    let judgement: Awaited<ReturnType<typeof go>> | undefined
    expect(
      await noted(async () => {
        judgement = await go(fault.change ?? {})
      }),
    ).toBe('device-code-known')
    expect(judgement?.cause?.gateId).toBe('device-code-known')
    await page.sandbox.faults.undo(fault.handle)
  })
})

describe('signing out', () => {
  const bye = 'https://shop.example/bye'
  let tried: Tried
  let idToken = ''
  beforeAll(async () => {
    tried = await makeClient(authorizationCode)
    must(await patchApp(tried.domain, tried.appId, [register(bye)]))
    idToken = (await tryIt(tried, { grantType: authorizationCode })).result.rawIdToken ?? ''
  })
  const register = (uri: string) => ({ op: 'replace' as const, path: 'postLogoutRedirectUris', value: [uri] })
  const go = async (hint = idToken) => {
    const params = new URLSearchParams({
      post_logout_redirect_uri: bye,
      state: 's',
      ...(hint !== '' && { id_token_hint: hint }),
    })
    const url = `${tried.domain.url}/oauth2/v1/userlogout?${params}`
    const { sentTo, status, html } = await openBrowser(page.sandbox).go(url)
    const { facts } = await collectFacts(tried.domain, { clientId: tried.clientId }, new Date().toISOString())
    const asked = about({ logoutRequest: { redirectUri: bye, hasHint: hint !== '' } })
    const said = sentTo ? {} : about({ refusal: { at: 'sign-in', status, text: html } })
    return { sentTo: sentTo && String(sentTo), judgement: judge({ ...facts, ...asked, ...said }) }
  }

  test('logout-uri: an address that is not registered is named, and green once it is', async () => {
    expect((await go()).sentTo).toBe(`${bye}?state=s`)
    const { handle } = await page.sandbox.faults.put('logout-uri', targetOf(tried, authorizationCode))
    const { judgement } = await go()
    expect(judgement.cause).toMatchObject({ gateId: 'logout-uri', fix: { kind: 'manual' } })
    expect(judgement.cause?.says).toContain(`no post-logout redirect URL ${bye}`)
    must(await patchApp(tried.domain, tried.appId, [register(bye)]))
    const mended = await go()
    expect([mended.sentTo, mended.judgement.cause]).toEqual([`${bye}?state=s`, undefined])
    await page.sandbox.faults.undo(handle)
  })

  test('without its ID token every address is refused', async () => {
    expect((await go('')).judgement.cause?.says).toMatch(/^id_token_hint is missing/)
  })
})

const signInAs = (browser: Browser, form: Seen, { described }: Tried) =>
  browser.submit(form, {
    username: maria,
    password: described.users.find(({ userName }) => userName === maria)?.password ?? '',
  })
