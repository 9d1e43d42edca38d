import type { Witness } from '@/components/exchange/witness'
import type { Facts } from '@/lib/facts/facts'
import { authorizationCode, deviceCode } from '@/lib/facts/grant-types'
import type { AssertionDraft } from '@/lib/jose/assertion'
import type { SignedElsewhere } from '@/lib/jose/pasted-signature'
import type { TestResult, TokenTestInput, TokenTestResult } from '@/lib/queries/shapes/test'
import { askFacts, sendTokenTest } from '@/lib/queries/test'
import { type BuiltRequest, buildRequest, type Layers } from './build-request'
import { carry, inputOf, type Watched, watch, withClientAssertion } from './carry'
import type { DeviceWait } from './device-wait'
import { exchangeOf } from './exchange-code'
import { letDeviceIn } from './let-device-in'
import { type HeldRefresh, refreshOf } from './refresh-of'
import { refusedSignIn } from './refused-sign-in'
import { type SignInPlace, signIn } from './sign-in'
import type { TestForm } from './test-form'
import { waitUntil } from './wait-until'

export interface Order {
  form: TestForm
  layers: Layers
  typed: Typed
  /** In place of a key: the one assertion that somebody else signed. */
  signed?: SignedElsewhere | undefined
  /** For the grant that sends a person to sign in. */
  place: SignInPlace
  /** What a person needs to let a device in, whenever it changes; `undefined`: nobody is waited for any more. */
  onDevice?: ((wait: DeviceWait | undefined) => void) | undefined
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
  /** Of a device: where it got to. `asked`: the domain gave no code. `left`: a person stopped before anybody had decided. */
  device?: { at: 'asked' | 'answered' | 'left' }
  /** What went out before the request that was answered last. */
  before?: readonly EarlierExchange[]
}

/** One request on the way to the last one. `poll`: a device that asked again; `probe`: of a run of smaller requests. */
export interface EarlierExchange {
  kind: 'device' | 'poll' | 'probe'
  result: TestResult
  witness?: Witness
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
    const isDevice = request.grantType === deviceCode
    const carried = isDevice ? letDeviceIn(order, request) : carry(order, request, inputOf(order, request))
    return { ...sent, ...(await carried) }
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
