import { ownOfRequest, withAnswer } from '@/components/exchange/own-values'
import { type Witness, witnessed } from '@/components/exchange/witness'
import { jwtBearer } from '@/lib/facts/grant-types'
import { type AssertionDraft, signAssertion } from '@/lib/jose/assertion'
import { makeKeyPair } from '@/lib/jose/key-pair'
import type { SignedElsewhere } from '@/lib/jose/pasted-signature'
import type { TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'
import { askFacts, sendTokenTest } from '@/lib/queries/test'
import { type BuiltRequest, buildAssertion, buildRequest, clientAssertion } from './build-request'
import { rememberAccepted, rememberSent, spentJti, wasSent } from './jti-memory'
import { sentAssertion } from './presented-token'
import { refusedByCaller, unreadableKey } from './refused-by-caller'
import type { Order, SentTest } from './send-test'
import { namesUser, type TestForm } from './test-form'

/** An answer, and what this page knows of how it came. */
export interface Watched {
  result: TokenTestResult
  witness: Witness
}

export const watch = (
  { form, send }: Required<Pick<Order, 'form' | 'send'>>,
  input: TokenTestInput,
): Promise<Watched> =>
  witnessed(
    () => send(input),
    (result) => withAnswer(ownOfRequest(input, form.heldSecret), result),
  )

/** The signer was given a key file without its end: nothing goes out, and its own message is all there is. */
async function unsigned({ form }: Order, { clientId, scope }: BuiltRequest): Promise<{ result: TokenTestResult }> {
  const userName = form.userName.trim()
  const known = await askFacts({
    domainId: form.domain?.id ?? '',
    clientId,
    scope,
    ...(userName !== '' && { userName }),
  })
  return { result: refusedByCaller(known, await unreadableKey()) }
}

export type Carried = Pick<SentTest, 'result' | 'witness' | 'assertion' | 'sentBefore' | 'wasPrepared'>

/** Signs what has to be signed, and sends. */
export async function carry(order: Order, request: BuiltRequest, input: TokenTestInput): Promise<Carried> {
  const { form, layers, send = sendTokenTest } = order
  const speaksForUser = request.grantType === jwtBearer
  const needsAssertion = speaksForUser || form.clientProof === 'assertion'
  if (needsAssertion && order.signed) return carrySigned(order, order.signed, input, request.assertion)
  if (!form.key || !needsAssertion)
    return { ...(await watch({ form, send }, input)), sentBefore: false, wasPrepared: false }

  const wasPrepared = request.jti === 'repeat' && (await spendOne(order))
  const key =
    request.signWith === 'other' ? (await makeKeyPair('rsa-2048', { asFile: false })).privateKey : form.key.key
  const now = Date.now()
  const assertion = buildAssertion(form, layers, {
    now,
    jti: crypto.randomUUID(),
    spentJti: spentJti(form.clientId, now),
  })
  const sentBefore = wasSent(assertion.claims.jti)
  if (request.signWith === 'unreadable') return { ...(await unsigned(order, request)), sentBefore, wasPrepared }
  const watched = await post({ form, send }, input, assertion, key, request)
  // What was not sent is not judged.
  return { ...watched, sentBefore, wasPrepared, ...(request.assertion !== 'absent' && { assertion }) }
}

/** It goes out as it came: nothing can be changed in it, and nothing can be signed beside it. */
async function carrySigned(
  { form, send = sendTokenTest }: Order,
  { assertion: signed, draft }: SignedElsewhere,
  input: TokenTestInput,
  state: BuiltRequest['assertion'],
): Promise<Carried> {
  const sentBefore = wasSent(draft.claims.jti)
  const watched = await postSigned({ form, send }, input, draft, sentAssertion(signed, state), 'fresh')
  return { ...watched, sentBefore, wasPrepared: false, ...(state !== 'absent' && { assertion: draft }) }
}

export function inputOf({ form, typed }: Pick<Order, 'form' | 'typed'>, request: BuiltRequest): TokenTestInput {
  const { clientId, grantType, scope, tokenPath, wire, verifier, serviceAppId = form.service?.appId } = request
  const userName = form.userName.trim()
  return {
    domainId: form.domain?.id ?? '',
    clientId,
    secret:
      form.secretFrom === 'held' && form.heldSecret ? { secretId: form.heldSecret.secretId } : { typed: typed.secret },
    ...(form.clientProof === 'post' && { secretBy: 'post' }),
    grantType,
    scope,
    ...(tokenPath !== undefined && { tokenPath }),
    ...(wire && { wire }),
    ...(verifier && { verifier }),
    ...(namesUser(request) && userName !== '' && { userName }),
    ...(grantType === 'password' && { password: typed.password }),
    ...(serviceAppId !== undefined && { serviceAppId }),
  }
}

/** Only a used JWT ID can be repeated: when none is at hand, a correct request goes first. Answers whether one did and was accepted. */
async function spendOne(order: Order): Promise<boolean> {
  const { form, send = sendTokenTest } = order
  if (!form.key || spentJti(form.clientId, Date.now()) !== undefined) return false
  const plain = { faults: [], edits: [], fixes: [] }
  const draft = buildAssertion(form, plain, { now: Date.now(), jti: crypto.randomUUID() })
  const request = buildRequest(form, plain)
  const { result } = await post({ form, send }, inputOf(order, request), draft, form.key.key, request)
  return isAccepted(result)
}

/** A token came, though it may have been thrown away since. */
const isAccepted = ({ facts }: TokenTestResult): boolean => facts.tokenAnswer?.value.success === true

async function post(
  { form, send }: Required<Pick<Order, 'form' | 'send'>>,
  input: TokenTestInput,
  draft: AssertionDraft,
  key: CryptoKey,
  state: Pick<BuiltRequest, 'assertion' | 'clientAssertion'>,
): Promise<Watched> {
  const signed = sentAssertion(await signAssertion(draft, key), state.assertion)
  return postSigned({ form, send }, input, draft, signed, state.clientAssertion)
}

async function postSigned(
  { form, send }: Required<Pick<Order, 'form' | 'send'>>,
  input: TokenTestInput,
  draft: AssertionDraft,
  signed: string | undefined,
  own: BuiltRequest['clientAssertion'],
): Promise<Watched> {
  const { jti } = draft.claims
  rememberSent(jti)
  const whole: TokenTestInput =
    input.grantType === jwtBearer
      ? { ...(await withClientAssertion(form, input, own)), ...(signed !== undefined && { assertion: signed }) }
      : { ...input, secret: { clientAssertion: signed ?? '' } }
  const watched = await watch({ form, send }, whole)
  if (isAccepted(watched.result) && typeof jti === 'string')
    rememberAccepted({ clientId: input.clientId, jti, at: Date.now() })
  return watched
}

/** The client's own proof, beside what a test changes. */
export async function withClientAssertion(
  form: TestForm,
  input: TokenTestInput,
  state: BuiltRequest['clientAssertion'] = 'fresh',
): Promise<TokenTestInput> {
  if (form.clientProof !== 'assertion' || !form.key) return input
  const draft = clientAssertion(form, { now: Date.now(), jti: crypto.randomUUID() }, state)
  return { ...input, secret: { clientAssertion: await signAssertion(draft, form.key.key) } }
}
