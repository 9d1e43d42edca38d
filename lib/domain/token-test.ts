import type { Facts } from '../facts/facts'
import { isUndecided } from '../facts/is-undecided'
import type { RequestChange, WireChange } from '../facts/request-change'
import type { TokenTestResult } from '../queries/shapes/test'
import { err, ok, type Result } from '../result'
import { collectFacts } from './collect'
import { readDiscovery } from './discovery'
import type { ApiError, Domain } from './domain'
import type { Explanation } from './explain-error'
import { getSigningKeys } from './signing-keys'
import {
  buildTokenRequest,
  type ClientProof,
  maskedRequest,
  readTokenAnswer,
  type Shown,
  sendTokenRequest,
  tokenRequestFact,
} from './token'
import { judgeToken } from './token-fact'
import { askProgram } from './verifying-program'

export type TokenCall = ClientProof &
  Shown & {
    clientId: string
    grantType: string
    scope: string
    tokenPath?: string
    wire?: WireChange
    verifier?: NonNullable<RequestChange['verifier']>
    /** Whom the call is meant to speak for; for a code of either kind or a refresh token only the answer tells. */
    userName?: string
    serviceAppId?: string
    /** What the domain is asked about the call, where that is more than this request says; `when refused`: only then. */
    asks?: { scope: string; when: 'refused' }
  }

/**
 * One token request, and what the domain knows about the call, asked at the same time where it is known for whom it is. A refusal
 * is an answer; an error means that nothing was sent. `now` is an ISO instant.
 */
export async function testToken(
  domain: Domain,
  call: TokenCall,
  now: string,
): Promise<Result<TokenTestResult, { kind: 'domain'; error: ApiError } | { kind: 'not-sent'; because: Explanation }>> {
  const endpoint = await tokenEndpointOf(domain)
  if (!endpoint.ok) return err({ kind: 'domain', error: endpoint.error })
  const request = buildTokenRequest(domain, { ...call, tokenEndpoint: endpoint.value })
  if (!request.ok) return err({ kind: 'not-sent', because: request.error })

  // Who has to be quiet about a success asks for keys when there is a token to judge.
  const keys = call.asks ? undefined : getSigningKeys(domain)
  const sending = sendAndRead(domain, request.value, keys)
  const isQuiet = await isNothingToAsk(call, sending)
  const userName = call.userName ?? (isForSomebody(call) ? await userIn(sending) : undefined)
  const [{ answer, fact, refusal, tokens }, collected] = await Promise.all([
    sending,
    isQuiet ? nothingAsked : collectFacts(domain, asked(call, userName), now),
  ])
  const { accessToken, refreshToken, token, idToken } = tokens
  const issuer = collected.facts.domain?.value.issuer
  const complaint =
    call.verifier && accessToken !== undefined && issuer !== undefined
      ? await askProgram(domain, issuer, accessToken, call.verifier)
      : undefined
  const refused = complaint ?? refusal
  const facts: Facts = {
    ...collected.facts,
    tokenRequest: { value: tokenRequestFact(request.value), from: 'request', at: now },
    ...(refused && { refusal: { value: refused, from: 'answer', at: now } }),
    ...(fact && { tokenAnswer: { value: fact, from: 'answer', at: now } }),
    ...(token && { token: { value: token, from: 'answer', at: now } }),
  }
  return ok({
    request: maskedRequest(request.value),
    answer,
    facts,
    problems: collected.problems,
    ...(accessToken !== undefined && { accessToken }),
    ...(refreshToken !== undefined && { refreshToken }),
    ...(idToken && { idToken }),
    ...(tokens.rawIdToken !== undefined && { rawIdToken: tokens.rawIdToken }),
  })
}

/** Who asks about a refusal only has none, or nobody has decided yet and the device asks again. */
async function isNothingToAsk(call: TokenCall, sending: ReturnType<typeof sendAndRead>): Promise<boolean> {
  if (call.asks === undefined && call.deviceCode === undefined) return false
  const { tokens, fact } = await sending
  if (call.asks !== undefined && tokens.accessToken !== undefined) return true
  return call.deviceCode !== undefined && isUndecided(fact?.error)
}

const nothingAsked: { facts: Facts; problems: string[] } = { facts: {}, problems: [] }

/** What the domain says of itself is asked in any case, with all else; where it was known before, the request need not wait for it. */
async function tokenEndpointOf({ url, fetch, memory }: Domain): Promise<Result<string, ApiError>> {
  if (memory?.tokenEndpoint !== undefined) return ok(memory.tokenEndpoint)
  const discovery = await readDiscovery(url, fetch)
  return discovery.ok ? ok(discovery.value.tokenEndpoint) : discovery
}

const isForSomebody = ({ code, refreshToken, deviceCode }: Shown) =>
  code !== undefined || refreshToken !== undefined || deviceCode !== undefined

/** What the request carries: an assertion for a user and one of the client, or the one there is. */
function asked(call: TokenCall, userName: string | undefined): Parameters<typeof collectFacts>[1] {
  const { clientId, serviceAppId, scope } = { ...call, ...call.asks }
  const own = 'clientAssertion' in call ? call.clientAssertion : undefined
  const assertion = call.assertion ?? own
  return {
    clientId,
    scope,
    ...(userName !== undefined && { userName }),
    ...(serviceAppId !== undefined && { serviceAppId }),
    ...(assertion !== undefined && { assertion }),
    ...(call.assertion !== undefined && own !== undefined && { clientAssertion: own }),
  }
}

async function sendAndRead(
  domain: Domain,
  request: Parameters<typeof sendTokenRequest>[1],
  keys: ReturnType<typeof getSigningKeys> | undefined,
) {
  const { answer, fact, refusal, accessToken, refreshToken, idToken } = readTokenAnswer(
    await sendTokenRequest(domain, request),
  )
  const judge = (jwt: string | undefined) => (jwt === undefined ? undefined : judgeToken(domain, jwt, keys))
  const [token, judgedIdToken] = await Promise.all([judge(accessToken), judge(idToken)])
  return {
    answer,
    fact,
    refusal,
    tokens: { accessToken, refreshToken, token, idToken: judgedIdToken, rawIdToken: idToken },
  }
}

async function userIn(sending: ReturnType<typeof sendAndRead>): Promise<string | undefined> {
  const claims = (await sending).tokens.token?.claims
  return claims?.sub_type === 'user' && typeof claims.sub === 'string' ? claims.sub : undefined
}
