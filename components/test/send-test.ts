import { ownOfRequest, withAnswer } from '@/components/exchange/own-values'
import { type Witness, witnessed } from '@/components/exchange/witness'
import type { Facts } from '@/lib/facts/facts'
import { authorizationCode, jwtBearer } from '@/lib/facts/grant-types'
import { type AssertionDraft, signAssertion } from '@/lib/jose/assertion'
import { makeKeyPair } from '@/lib/jose/key-pair'
import type { SignedElsewhere } from '@/lib/jose/pasted-signature'
import type { TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'
import { askFacts, sendTokenTest } from '@/lib/queries/test'
import { type BuiltRequest, buildAssertion, buildRequest, clientAssertion, type Layers } from './build-request'
import { exchangeOf } from './exchange-code'
import { rememberAccepted, rememberSent, spentJti, wasSent } from './jti-memory'
import { sentAssertion } from './presented-token'
import { type HeldRefresh, refreshOf } from './refresh-of'
import { refusedByCaller, unreadableKey } from './refused-by-caller'
import { refusedSignIn } from './refused-sign-in'
import { type SignInPlace, signIn } from './sign-in'
import { namesUser, type TestForm } from './test-form'
import { waitUntil } from './wait-until'

export interface Order {
  form: TestForm
  layers: Layers
  typed: Typed
  /** In place of a key: the one assertion that somebody else signed. */
  signed?: SignedElsewhere | undefined
  /** For the grant that sends a person to sign in. */
  place: SignInPlace
  /** Takes the request to the console's server; the usual way unless said. */
  send?: (input: TokenTestInput) => Promise<TokenTestResult>
}

/** Typed for one request, in this page's memory. */
export interface Typed {
  secret: string
  /** Of the user. */
  password: string
}

/** One token request and what came back. Its tokens are in it, so it lives in this page's memory and nowhere else. */
export interface SentTest {
  /** Counts up, so that the ladder can tell a new answer from a redraw. */
  round: number
  form: TestForm
  request: BuiltRequest
  result: TokenTestResult
  /** Absent where nothing went out by way of the console. */
  witness?: Witness
  /** As it was signed: for a user, else in place of the client's secret; absent where neither was sent. */
  assertion?: AssertionDraft
  /** Whether this tab had sent the same `jti` before. */
  sentBefore: boolean
  /** A request before this one had to use up the JWT ID that this one repeats. */
  wasPrepared: boolean
  /** What the page itself knows of the call. */
  more?: Facts
  /** Of a sign-in: where it got to, and whether the ID token carries the nonce that was sent along. */
  signIn?: { at: 'code' | 'refused'; nonceFits?: boolean }
}

let rounds = 0

export const nextRound = (): number => {
  rounds += 1
  return rounds
}

/** Builds, signs and sends. The private key is used here, in the browser; only the signed assertion leaves it. */
export async function sendTest(order: Order): Promise<SentTest> {
  const { form, layers, place } = order
  const request = buildRequest(form, layers)
  const sent = { round: nextRound(), form, request, sentBefore: false, wasPrepared: false }
  if (request.grantType !== authorizationCode) {
    place.opened?.close()
    return { ...sent, ...(await carry(order, request, inputOf(order, request))) }
  }
  const signedIn = await signIn(form, request, place)
  if (signedIn.at === 'refused') {
    const { clientId, scope } = request
    const known = await askFacts({ domainId: form.domain?.id ?? '', clientId, scope })
    return { ...sent, result: refusedSignIn(form, request, signedIn, known), signIn: { at: 'refused' } }
  }
  const { nonce } = signedIn.request
  const { sent: code, fact, isTwice } = await exchangeOf(signedIn, request.signIn)
  const input = { ...inputOf(order, request), code }
  if (isTwice) await carry(order, request, input)
  const codeFact = fact()
  const carried = await carry(order, request, input)
  const { idToken } = carried.result
  const at = new Date().toISOString()
  const about = <T>(value: T) => ({ value, from: 'request' as const, at })
  return {
    ...sent,
    ...carried,
    more: { signInRequest: about(signedIn.request.fact), code: about(codeFact) },
    signIn: { at: 'code', ...(idToken && { nonceFits: idToken.claims.nonce === nonce }) },
  }
}

/** A new access token for a refresh token. Of what a layer changes, only what concerns the refresh counts. */
export async function sendRefresh(
  { form, layers, typed }: Omit<Order, 'place'>,
  held: HeldRefresh,
  accessToken: string,
): Promise<Watched & { facts: Facts }> {
  const changed = buildRequest(form, layers)
  const { clientId, refreshToken, fact, notBefore = 0, isTwice } = refreshOf(held, changed, accessToken)
  const plain = buildRequest(form, { faults: [], fixes: [] })
  const { userName: _userName, ...input } = inputOf(
    { form, typed },
    { ...plain, grantType: 'refresh_token', scope: '' },
  )
  const send = async () =>
    watch(
      { form, send: sendTokenTest },
      { ...(await withClientAssertion(form, { ...input, clientId })), refreshToken, aboutScope: plain.scope },
    )
  await waitUntil(notBefore)
  if (isTwice) await send()
  const watched = await send()
  const at = new Date().toISOString()
  return { ...watched, facts: { ...watched.result.facts, refresh: { value: fact, from: 'request', at } } }
}

/** An answer, and what this page knows of how it came. */
export interface Watched {
  result: TokenTestResult
  witness: Witness
}

const watch = ({ form, send }: Required<Pick<Order, 'form' | 'send'>>, input: TokenTestInput): Promise<Watched> =>
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

type Carried = Pick<SentTest, 'result' | 'witness' | 'assertion' | 'sentBefore' | 'wasPrepared'>

/** Signs what has to be signed, and sends. */
async function carry(order: Order, request: BuiltRequest, input: TokenTestInput): Promise<Carried> {
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

function inputOf({ form, typed }: Pick<Order, 'form' | 'typed'>, request: BuiltRequest): TokenTestInput {
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
async function withClientAssertion(
  form: TestForm,
  input: TokenTestInput,
  state: BuiltRequest['clientAssertion'] = 'fresh',
): Promise<TokenTestInput> {
  if (form.clientProof !== 'assertion' || !form.key) return input
  const draft = clientAssertion(form, { now: Date.now(), jti: crypto.randomUUID() }, state)
  return { ...input, secret: { clientAssertion: await signAssertion(draft, form.key.key) } }
}
