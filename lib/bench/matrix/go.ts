import {
  type BuiltRequest,
  buildAssertion,
  buildRequest,
  clientAssertion,
  type Layers,
} from '../../../components/test/build-request'
import { calledService } from '../../../components/test/called-service'
import { caseFacts } from '../../../components/test/case-facts'
import { presentedToken, sentAssertion } from '../../../components/test/presented-token'
import { callOf, emptyDraft, pathOf } from '../../../components/test/proof-order'
import { type HeldRefresh, heldRefresh, refreshOf } from '../../../components/test/refresh-of'
import { refusedByCaller, unreadableKey } from '../../../components/test/refused-by-caller'
import type { SentTest } from '../../../components/test/send-test'
import type { TestForm } from '../../../components/test/test-form'
import { waitUntil } from '../../../components/test/wait-until'
import { collectFacts } from '../../domain/collect'
import { listServiceInstances } from '../../domain/service-instance'
import { testService } from '../../domain/service-test'
import type { ClientProof, Shown } from '../../domain/token'
import { testToken } from '../../domain/token-test'
import type { Facts } from '../../facts/facts'
import { authorizationCode, deviceCode, jwtBearer } from '../../facts/grant-types'
import { judge } from '../../gates/judge'
import type { Judgement } from '../../gates/verdict'
import { signAssertion } from '../../jose/assertion'
import { makeKeyPair } from '../../jose/key-pair'
import type { TestResult, TokenTestResult } from '../../queries/shapes/test'
import { byCode } from './by-code'
import { byDevice } from './by-device'
import { callName, type Setup, signsForItself } from './open-setup'

export interface Trip {
  judgement: Judgement
  facts: Facts
  accessToken?: string
}

/** Remembers what a repeated JWT ID needs. */
export interface Memory {
  spentJti?: string
  /** The newest refresh token, as a caller keeps it. */
  held?: HeldRefresh
}

/** The whole way as the Test page goes it: sign-in where somebody has to, token, proof call, refresh; judged by all that is known then. */
export async function go(setup: Setup, memory: Memory, layers: Partial<Layers> = {}): Promise<Trip> {
  const all: Layers = { faults: [], edits: [], fixes: [], ...layers }
  const form = formOf(setup)
  const request = buildRequest(form, all)
  const { domain, sent } = await send(setup, memory, form, all, request)
  const { result } = sent
  const { service } = setup
  const services = request.serviceAppId === undefined ? [] : await listServiceInstances(domain)
  const called =
    calledService(Array.isArray(services) ? [] : services.ok ? services.value : [], service, request.serviceAppId) ??
    service
  const { accessToken } = result
  const proof = accessToken === undefined ? undefined : await prove(setup, called, accessToken, request, result)
  const facts = caseFacts(sent, called, form.call, proof)
  const judgement = judge(facts)
  const { refreshToken } = result
  const held = refreshToken === undefined ? memory.held : heldRefresh(refreshToken, setup.clientId, facts.resourceApp)
  const isGreen = judgement.outcome === 'passed' && setup.isOffline && held !== undefined
  const trip = { judgement, facts, ...(accessToken !== undefined && { accessToken }) }
  return isGreen ? refresh(setup, memory, request, held, trip) : trip
}

const now = () => new Date().toISOString()
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

function formOf(setup: Setup): TestForm {
  const { world, variant, clientId, scope, service, alias, grantType, userName, isOffline } = setup
  const { id, name, url } = world.domain(variant.side)
  return {
    domain: { id, name, url, label: '', caller: 'client', state: 'connected' },
    clientId,
    app: undefined,
    clientName: variant.displayName,
    apps: [],
    isFromReceipt: true,
    grantType,
    userName: userName ?? '',
    scope,
    scopes: [],
    service,
    call: callName(setup),
    alias: alias ?? '',
    aliases: [],
    key: { from: 'browser', key: world.keys.privateKey },
    heldSecret: undefined,
    secretFrom: 'typed',
    clientProof: signsForItself(variant) ? 'assertion' : variant.secretBy,
    isOffline,
  }
}

async function send(setup: Setup, memory: Memory, form: TestForm, layers: Layers, request: BuiltRequest) {
  const domain = setup.world.domain(setup.variant.side)
  const { clientId, grantType, scope, tokenPath, wire, verifier, serviceAppId = setup.service.appId } = request
  const moment = () => ({ now: Date.now(), jti: crypto.randomUUID(), spentJti: memory.spentJti })
  const key =
    request.signWith === 'other'
      ? (await makeKeyPair('rsa-2048', { asFile: false })).privateKey
      : setup.world.keys.privateKey
  const isAsserted = form.grantType === jwtBearer
  const assertion = isAsserted ? buildAssertion(form, layers, moment()) : undefined
  const sentBefore = memory.spentJti !== undefined && assertion?.claims.jti === memory.spentJti
  const base = { round: 1, form, request, sentBefore, wasPrepared: false }
  if (assertion && request.signWith === 'unreadable') {
    const named = { clientId, scope, serviceAppId, userName: setup.userName ?? '' }
    const known = await collectFacts(domain, named, now())
    return {
      domain,
      sent: { ...base, assertion, result: refusedByCaller(known, await unreadableKey()) } satisfies SentTest,
    }
  }
  const own = () => clientAssertion(form, moment(), request.clientAssertion)
  const proof: ClientProof =
    form.clientProof === 'assertion'
      ? { clientAssertion: await signAssertion(own(), setup.world.keys.privateKey) }
      : { clientSecret: setup.secret, sentBy: form.clientProof }
  const call = {
    ...proof,
    clientId,
    grantType,
    scope,
    serviceAppId,
    ...(tokenPath !== undefined && { tokenPath }),
    ...(wire && { wire }),
    ...(verifier && { verifier }),
    ...(isAsserted && setup.userName !== undefined && { userName: setup.userName }),
  }
  const ask = async (shown: Shown) => must(await testToken(domain, { ...call, ...shown }, now()))
  if (form.grantType === authorizationCode) return { domain, sent: await byCode(setup, base, ask) }
  if (form.grantType === deviceCode) return { domain, sent: await byDevice(setup, base, ask) }
  const signed = assertion && sentAssertion(await signAssertion(assertion, key), request.assertion)
  const result = await ask(signed === undefined ? {} : { assertion: signed })
  if (result.accessToken !== undefined && assertion) memory.spentJti = String(assertion.claims.jti)
  const seen = assertion && request.assertion !== 'absent' ? { assertion } : {}
  return { domain, sent: { ...base, ...seen, result } satisfies SentTest }
}

async function prove(
  setup: Setup,
  called: Setup['service'],
  accessToken: string,
  request: BuiltRequest,
  result: TokenTestResult,
): Promise<TestResult> {
  const domain = setup.world.domain(setup.variant.side)
  const baseUrl = called === setup.service ? setup.baseUrl : (called.urls[0] ?? '')
  const draft = { ...emptyDraft(baseUrl, called.displayName), route: '/orders/7' }
  const call = pathOf(callOf(callName({ ...setup, service: called }), draft), request.servicePath)
  const token = presentedToken(accessToken, request, result)
  const { side } = setup.variant
  const deployment = setup.world.sandbox.deployment(side, `gateway-${side}`)
  const wish = { baseUrl, confirmed: true, call, accessToken: token, deployment }
  return must(await testService(domain, called, wish, now()))
}

/** Once more without anybody signing in, as a client does that keeps what came last. */
async function refresh(
  setup: Setup,
  memory: Memory,
  request: BuiltRequest,
  held: HeldRefresh,
  green: Trip,
): Promise<Trip> {
  const domain = setup.world.domain(setup.variant.side)
  const { clientId, refreshToken, fact, notBefore = 0, isTwice } = refreshOf(held, request, green.accessToken ?? '')
  const call = {
    clientId,
    clientSecret: setup.secret,
    grantType: 'refresh_token',
    scope: '',
    refreshToken,
    serviceAppId: setup.service.appId,
    asks: { scope: request.scope, when: 'refused' as const },
  }
  await waitUntil(notBefore)
  if (isTwice) must(await testToken(domain, call, now()))
  const result = must(await testToken(domain, call, now()))
  if (result.refreshToken !== undefined) memory.held = { ...held, token: result.refreshToken, came: Date.now() }
  if (result.accessToken !== undefined) return green
  const facts: Facts = { ...result.facts, refresh: { value: fact, from: 'request', at: now() } }
  return { judgement: judge(facts), facts }
}
