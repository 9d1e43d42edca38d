import { makeAuthorizeRequest, readCallback } from '../components/test/authorize-request'
import {
  type BuiltRequest,
  buildAssertion,
  buildRequest,
  clientAssertion,
  type Layers,
} from '../components/test/build-request'
import { cameBack, type SignedIn } from '../components/test/came-back'
import { caseFacts } from '../components/test/case-facts'
import { likeliestCall } from '../components/test/proof-calls'
import { callOf, emptyDraft } from '../components/test/proof-order'
import { refusedSignIn } from '../components/test/refused-sign-in'
import type { SentTest } from '../components/test/send-test'
import type { ClientProof, TestForm } from '../components/test/test-form'
import { collectFacts } from './domain/collect'
import { askDeviceCode } from './domain/device-code'
import { must } from './domain/sandbox-fixture'
import { testService } from './domain/service-test'
import type { ClientProof as ClientProofWish, Shown } from './domain/token'
import { testToken } from './domain/token-test'
import type { Facts } from './facts/facts'
import { authorizationCode, deviceCode, jwtBearer } from './facts/grant-types'
import type { ProofCallName } from './facts/proof-calls'
import { judge } from './gates/judge'
import type { Judgement } from './gates/verdict'
import { signAssertion } from './jose/assertion'
import type { DeviceCodes, TestResult, TokenTestResult } from './queries/shapes/test'
import { heading, openBrowser } from './sandbox/oauth/browser-fixture'
import { maria, redirectUri, type Tried } from './test-page-clients-fixture'

interface Trial {
  grantType: string
  call?: ProofCallName
  layers?: Partial<Layers>
  /** Typed and confirmed. */
  baseUrl?: string
  route?: string
  clientProof?: ClientProof
  isOffline?: boolean
  /** What the person presses on the consent page. */
  decision?: 'allow' | 'deny'
  /** Where the domain is asked to send the person back to. */
  redirectUri?: string
}

const formOf = (
  { domain, clientId, scope, service, alias, key }: Tried,
  { grantType, call, clientProof = 'basic', isOffline = false }: Trial,
): TestForm => ({
  domain: { id: domain.id, name: domain.name, url: domain.url, label: '', caller: 'client', state: 'connected' },
  clientId,
  app: undefined,
  clientName: '',
  apps: [],
  isFromReceipt: false,
  grantType,
  userName: maria,
  scope,
  scopes: [],
  service,
  call: call ?? likeliestCall(service, scope),
  alias,
  aliases: [],
  key: { from: 'browser', key },
  heldSecret: undefined,
  secretFrom: 'typed',
  clientProof,
  isOffline,
})

interface Outcome {
  judgement: Judgement
  facts: Facts
  status: number | undefined
  result: TokenTestResult
  /** As the page keeps it. */
  sent: SentTest
  proof: TestResult | undefined
  /** All that the server gave for a page to show. */
  shown: string
}

/** A token test and the proof call, judged as the page judges. */
export async function tryIt(tried: Tried, trial: Trial): Promise<Outcome> {
  const { domain, service } = tried
  const { baseUrl, route = '', layers = {} } = trial
  const form = formOf(tried, trial)
  const all: Layers = { faults: [], edits: [], fixes: [], ...layers }
  const request = buildRequest(form, all)
  const { result, assertion, signIn, more, device } = await askToken(tried, trial, form, all, request)
  const { accessToken } = result
  const sent: SentTest = {
    round: 1,
    form,
    request,
    result,
    sentBefore: false,
    wasPrepared: false,
    ...(assertion && { assertion }),
    ...(signIn && { signIn }),
    ...(device && { device }),
    ...(more && { more }),
  }
  const draft = { ...emptyDraft(baseUrl ?? service.urls[0] ?? '', service.displayName), route }
  const wish = { baseUrl: draft.baseUrl, confirmed: baseUrl !== undefined, call: callOf(form.call ?? 'tasks', draft) }
  const proof =
    accessToken === undefined ? undefined : must(await testService(domain, service, { ...wish, accessToken }, now()))
  const facts = caseFacts(sent, service, form.call, proof)
  const { accessToken: _access, refreshToken: _refresh, rawIdToken: _id, ...rest } = result
  return {
    judgement: judge(facts),
    facts,
    status: facts.serviceAnswer?.value.status,
    result,
    sent,
    proof,
    shown: JSON.stringify([rest, proof]),
  }
}

const now = () => new Date().toISOString()

/** Signed, sent; for a code, after a person signed in. */
async function askToken(
  tried: Tried,
  trial: Trial,
  form: TestForm,
  layers: Layers,
  request: BuiltRequest,
): Promise<Pick<SentTest, 'result' | 'assertion' | 'signIn' | 'more' | 'device'>> {
  const { domain, clientSecret, key, service } = tried
  const { clientId, grantType, scope } = request
  const moment = () => ({ now: Date.now(), jti: crypto.randomUUID() })
  const isAsserted = grantType === jwtBearer
  const assertion = isAsserted || form.clientProof === 'assertion' ? buildAssertion(form, layers, moment()) : undefined
  const signed = assertion && (await signAssertion(assertion, key))
  const own = isAsserted ? await signAssertion(clientAssertion(form, moment()), key) : signed
  const proof: ClientProofWish =
    form.clientProof === 'assertion' ? { clientAssertion: own ?? '' } : { clientSecret, sentBy: form.clientProof }
  const call = { ...proof, clientId, grantType, scope, serviceAppId: service.appId }
  const seen = assertion ? { assertion } : {}
  const answered = async (more: Shown) => ({
    result: must(await testToken(domain, { ...call, ...more }, now())),
    ...seen,
  })
  if (isAsserted) return answered({ ...(signed !== undefined && { assertion: signed }), userName: maria })
  if (grantType === 'password') return answered({ userName: maria, password: passwordOf(tried) })
  if (grantType === deviceCode) {
    const clientAuth = form.clientProof === 'assertion' ? ('client-assertion' as const) : form.clientProof
    const asked = { clientId, scope, clientAuth, serviceAppId: service.appId }
    const { codes, ...refused } = await askDeviceCode(domain, asked, now())
    if (!codes) return { result: refused, device: { at: 'asked' } }
    await letIn(tried, trial, codes)
    return { ...(await answered({ deviceCode: codes.deviceCode })), device: { at: 'answered' } }
  }
  if (grantType !== authorizationCode) return answered({})

  const back = await signInAs(tried, trial, { clientId, scope })
  if (back.at === 'code') {
    const { redirectUri: sentTo, verifier } = back.request
    const carried = await answered({ code: { code: back.code, redirectUri: sentTo, verifier } })
    const signInRequest = { value: back.request.fact, from: 'request' as const, at: now() }
    return { ...carried, more: { signInRequest }, signIn: { at: 'code' } }
  }
  const known = await collectFacts(domain, { clientId, scope, serviceAppId: service.appId }, now())
  return { result: refusedSignIn(form, request, back, known), signIn: { at: 'refused' } }
}

const passwordOf = ({ described }: Tried) => described.users.find(({ userName }) => userName === maria)?.password ?? ''

/** What a person does with the code that the device shows. */
async function letIn(
  tried: Tried,
  { decision = 'allow' }: Trial,
  { verificationUri, userCode }: DeviceCodes,
): Promise<void> {
  const browser = openBrowser(tried.domain)
  let seen = await browser.go(verificationUri)
  if (heading(seen) === 'Sign in') seen = await browser.submit(seen, { username: maria, password: passwordOf(tried) })
  await browser.submit(await browser.submit(seen, { user_code: userCode }), { decision })
}

/** What a person does in the window, and what comes back from it. */
async function signInAs(
  tried: Tried,
  { decision = 'allow', redirectUri: sentTo = redirectUri }: Trial,
  { clientId, scope }: { clientId: string; scope: string },
): Promise<SignedIn> {
  const { domain } = tried
  const request = await makeAuthorizeRequest({ domainUrl: domain.url, clientId, scope, redirectUri: sentTo })
  const browser = openBrowser(domain)
  let seen = await browser.go(request.url)
  if (heading(seen) === 'Sign in') seen = await browser.submit(seen, { username: maria, password: passwordOf(tried) })
  if (heading(seen) === 'Allow access?') seen = await browser.submit(seen, { decision })
  if (!seen.sentTo) throw new Error(seen.html)
  const came = readCallback(seen.sentTo.search, request)
  const back = came && cameBack(request, came)
  if (!back) throw new Error(`came back as ${came?.at}`)
  return back
}

/** A refresh with this token, by the client's secret. */
export const refreshWith = async (tried: Tried, refreshToken: string): Promise<TokenTestResult> =>
  must(
    await testToken(
      tried.domain,
      {
        clientId: tried.clientId,
        clientSecret: tried.clientSecret,
        grantType: 'refresh_token',
        scope: '',
        refreshToken,
      },
      now(),
    ),
  )
