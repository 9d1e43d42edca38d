import { type AssertionDraft, signAssertion } from '@/lib/jose/assertion'
import { makeKeyPair } from '@/lib/jose/key-pair'
import type { TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'
import { sendTokenTest } from '@/lib/queries/test'
import { type BuiltRequest, buildAssertion, buildRequest, type Layers } from './build-request'
import { jwtBearer } from './grants'
import { rememberAccepted, rememberSent, spentJti, wasSent } from './jti-memory'
import type { TestForm } from './test-form'

export interface Order {
  form: TestForm
  layers: Layers
  typedSecret: string
}

/** One token request and what came back. The access token is in it, so it lives in this page's memory and nowhere else. */
export interface SentTest {
  /** Counts up, so that the ladder can tell a new answer from a redraw. */
  round: number
  form: TestForm
  request: BuiltRequest
  result: TokenTestResult
  /** As it was signed; absent for grants that have none. */
  assertion?: AssertionDraft
  /** Whether this tab had sent the same `jti` before. */
  sentBefore: boolean
  /** A request before this one had to use up the JWT ID that this one repeats. */
  wasPrepared: boolean
}

let rounds = 0

/** Builds, signs and sends. The private key is used here, in the browser; only the signed assertion leaves it. */
export async function sendTest(order: Order): Promise<SentTest> {
  const { form, layers } = order
  const request = buildRequest(form, layers)
  const input = inputOf(order, request)
  rounds += 1
  const round = rounds
  if (request.grantType !== jwtBearer || !form.key)
    return { round, form, request, result: await sendTokenTest(input), sentBefore: false, wasPrepared: false }

  const wasPrepared = request.jti === 'repeat' && (await spendOne(order, form.key.key))
  const key = request.signWith === 'other' ? (await makeKeyPair(2048, { asFile: false })).privateKey : form.key.key
  const now = Date.now()
  const assertion = buildAssertion(form, layers, {
    now,
    jti: crypto.randomUUID(),
    spentJti: spentJti(form.clientId, now),
  })
  const sentBefore = wasSent(assertion.claims.jti)
  const result = await post(input, assertion, key)
  return { round, form, request, result, assertion, sentBefore, wasPrepared }
}

function inputOf({ form, typedSecret }: Order, request: BuiltRequest): TokenTestInput {
  const { clientId, grantType, scope, tokenPath } = request
  const userName = form.userName.trim()
  return {
    domainId: form.domain?.id ?? '',
    clientId,
    secret:
      form.secretFrom === 'held' && form.heldSecret ? { secretId: form.heldSecret.secretId } : { typed: typedSecret },
    grantType,
    scope,
    ...(tokenPath !== undefined && { tokenPath }),
    ...(grantType === jwtBearer && userName !== '' && { userName }),
    ...(form.service && { serviceAppId: form.service.appId }),
  }
}

/** Only a used JWT ID can be repeated: when none is at hand, a correct request goes first. Answers whether one did and was accepted. */
async function spendOne(order: Order, key: CryptoKey): Promise<boolean> {
  if (spentJti(order.form.clientId, Date.now()) !== undefined) return false
  const plain = { faults: [], edits: [], fixes: [] }
  const draft = buildAssertion(order.form, plain, { now: Date.now(), jti: crypto.randomUUID() })
  const result = await post(inputOf(order, buildRequest(order.form, plain)), draft, key)
  return result.accessToken !== undefined
}

async function post(input: TokenTestInput, draft: AssertionDraft, key: CryptoKey): Promise<TokenTestResult> {
  const assertion = await signAssertion(draft, key)
  const { jti } = draft.claims
  rememberSent(jti)
  const result = await sendTokenTest({ ...input, assertion })
  if (result.accessToken !== undefined && typeof jti === 'string')
    rememberAccepted({ clientId: input.clientId, jti, at: Date.now() })
  return result
}
