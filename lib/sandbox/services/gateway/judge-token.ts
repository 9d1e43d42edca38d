import { asText } from '../../oauth/as-text'
import type { Claims } from '../../oauth/verify-token'
import type { Policy } from './check-specification'
import { type GatewayCall, gatewayNow, ValidationFailure } from './gateway-call'
import { verifiedClaims } from './verify-signature'

/** Judges a request by an authentication policy: token, signature, times, issuer, audience, further claims. */
export async function judgeToken(call: GatewayCall, policy: Policy): Promise<Claims> {
  const token = tokenIn(call, policy)
  if (token === undefined) {
    const isSent = call.request.headers.get('authorization') !== null
    const gate = isSent ? 'gateway-token' : 'token-presented'
    throw new ValidationFailure(gate, 'the request has no token where the policy looks')
  }
  const claims = await verifiedClaims(call, policy, token)
  judgeTimes(claims, gatewayNow(call) / 1000, policy.maxClockSkewInSeconds ?? 0)
  const { issuers = [], audiences = [], verifyClaims = [] } = rules(policy)
  if (issuers.length > 0 && !issuers.includes(asText(claims.iss)))
    fail('gateway-issuer', 'iss', `iss ${asText(claims.iss)} is not one of ${issuers.join(', ')}`)
  const aud = [claims.aud].flat().map(asText)
  if (audiences.length > 0 && !aud.some((one) => audiences.includes(one)))
    fail('gateway-audience', 'aud', `aud ${aud.join(', ')} has none of ${audiences.join(', ')}`)
  for (const claim of verifyClaims) judgeClaim(claims, claim)
  return claims
}

const rules = (policy: Policy): { issuers?: string[]; audiences?: string[]; verifyClaims?: VerifyClaim[] } =>
  (policy.type === 'JWT_AUTHENTICATION' ? policy : policy.validationPolicy.additionalValidationPolicy) as Rules

type VerifyClaim = { key: string; values?: string[]; isRequired?: boolean }
type Rules = { issuers?: string[]; audiences?: string[]; verifyClaims?: VerifyClaim[] }

function tokenIn({ request, url }: GatewayCall, policy: Policy): string | undefined {
  const { tokenHeader, tokenAuthScheme = '', tokenQueryParam } = policy
  if (tokenHeader === undefined) return url.searchParams.get(tokenQueryParam ?? '') ?? undefined
  const [scheme = '', token, ...more] = (request.headers.get(tokenHeader) ?? '').split(/ +/)
  const isScheme = scheme.toLowerCase() === tokenAuthScheme.toLowerCase()
  return isScheme && more.length === 0 && token !== '' ? token : undefined
}

/** The beginning is that of Oracle's troubleshooting page; how such a message goes on is not published. */
function fail(gate: string, claim: string, detail: string): never {
  throw new ValidationFailure(gate, detail, `Validation failed for '${claim}'`)
}

function judgeTimes({ exp, nbf }: Claims, seconds: number, skew: number): void {
  if (!(Number(asText(exp)) > seconds - skew))
    fail('token-unexpired', 'exp', `exp ${asText(exp)} is past (${Math.floor(seconds)})`)
  if (nbf !== undefined && !(Number(asText(nbf)) <= seconds + skew))
    fail('token-clock', 'nbf', `nbf ${asText(nbf)} is ahead`)
}

/** Without values presence is enough; what is not required is judged when it is there. */
function judgeClaim(claims: Claims, { key, values = [], isRequired = false }: VerifyClaim): void {
  const found = claims[key]
  if (found === undefined) {
    if (isRequired) fail('gateway-claim', key, `the token has no claim "${key}"`)
    return
  }
  const held = [found].flat().map(asText)
  if (values.length > 0 && !held.some((one) => values.includes(one)))
    fail('gateway-claim', key, `${key} ${held.join(', ')} is not one of ${values.join(', ')}`)
}
