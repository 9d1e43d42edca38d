import type { ManualCheck } from '../queries/shapes/setup'
import type { GatewayTrust } from './gateway-policy'

/** The token that will be sent, as far as it is known before it is asked for. */
export interface ExpectedToken {
  /** Of a token that this domain issued; absent: none was at hand, and the rest is not proven by one. */
  seen?: { iss: string; kid: string; alg: string; x5t?: string }
  aud: string[]
  /** Values as they will stand in `scope`. */
  scopes: string[]
}

interface Policy {
  trust: GatewayTrust
  /** What the routes ask for. */
  allowedScope: string[]
  /** Thumbprint of the key in the policy, as the domain's key set names it. */
  keyThumbprint?: string | undefined
  /** Issuer in the domain's discovery document, which a gateway never reads. */
  discoveryIssuer: string
  /** Absent: the caller may not see the setting. */
  areKeysPublic?: boolean | undefined
}

/** Would the gateway take the token? A sentence for each thing it looks at, in the order in which it does. */
export const checkGatewayPolicy = (policy: Policy, token: ExpectedToken): ManualCheck[] => [
  keyCheck(policy, token),
  issuerCheck(policy, token),
  audienceCheck(policy, token),
  scopeCheck(policy, token),
]

function issuerCheck({ trust: { issuer }, discoveryIssuer }: Policy, { seen }: ExpectedToken): ManualCheck {
  if (!seen)
    return unknown(
      `iss: the policy allows ${issuer}, as discovery spells it; compare it with a real token, slash and all.`,
    )
  if (seen.iss !== issuer)
    return shut(`iss: tokens have ${seen.iss}, the policy allows ${issuer}${slashWords(seen.iss, issuer)}.`)
  const elsewhere =
    discoveryIssuer === issuer ? '' : ` Discovery spells it ${discoveryIssuer}, which a gateway never reads.`
  return open(`iss: the policy allows ${issuer}, exactly as a token that this domain issued has it.${elsewhere}`)
}

const slashWords = (one: string, other: string): string =>
  one.replace(/\/$/, '') === other.replace(/\/$/, '') ? '; they differ by the final slash, and that counts' : ''

function audienceCheck({ trust: { audience } }: Policy, { aud }: ExpectedToken): ManualCheck {
  return aud.includes(audience)
    ? open(`aud: the token will be for ${audience}, which the policy allows.`)
    : shut(`aud: the token will be for ${aud.join(', ')}, the policy allows ${audience}.`)
}

function scopeCheck({ allowedScope }: Policy, { scopes }: ExpectedToken): ManualCheck {
  const held = scopes.filter((scope) => allowedScope.includes(scope))
  if (held.length > 0)
    return open(
      `scope: routes ask for ${allowedScope.join(' or ')}; the token will have ${held.join(' ')}, without the audience.`,
    )
  const isWhole = allowedScope.some((asked) => scopes.some((scope) => asked !== scope && asked.endsWith(scope)))
  const why = isWhole ? ', which is the scope with its audience: a token has the value alone' : ''
  return shut(
    `scope: the token will have ${scopes.join(' ') || 'none'}, the routes ask for ${allowedScope.join(' or ')}${why}.`,
  )
}

function keyCheck({ trust: { keys }, keyThumbprint, areKeysPublic }: Policy, { seen }: ExpectedToken): ManualCheck {
  if (keys.type === 'REMOTE_JWKS') return remoteCheck(keys.uri, areKeysPublic)
  const names = keys.keys.map(({ kid }) => kid)
  if (!seen)
    return unknown(`key: the policy holds ${names.join(', ')}; compare kid and x5t with the header of a real token.`)
  const key = keys.keys.find(({ kid }) => kid === seen.kid)
  if (!key) return shut(`key: tokens name ${seen.kid} in their header (kid), the policy holds ${names.join(', ')}.`)
  if (key.alg !== seen.alg)
    return shut(`key: tokens are signed with ${seen.alg}, the key in the policy is for ${key.alg}.`)
  if (seen.x5t === undefined || keyThumbprint === undefined)
    return unknown(
      `key: tokens name ${seen.kid} and the policy holds it; every domain calls its key that, and no thumbprint tells whether it is this one.`,
    )
  return seen.x5t === keyThumbprint
    ? open(`key: the policy holds ${seen.kid} with the thumbprint ${seen.x5t}, which signs the domain’s tokens today.`)
    : shut(
        `key: tokens are signed by the key ${seen.x5t}, the policy holds ${keyThumbprint}; both are called ${seen.kid}.`,
      )
}

function remoteCheck(uri: string, arePublic: boolean | undefined): ManualCheck {
  if (arePublic === undefined)
    return unknown(`key: the gateway reads ${uri} without a credential; this caller may not see whether access is on.`)
  return arePublic
    ? open(`key: the gateway reads ${uri} without a credential; access is on when this setup is done.`)
    : shut(
        `key: the gateway reads ${uri} without a credential, and access to the keys is off: every token would be refused.`,
      )
}

const open = (says: string): ManualCheck => ({ state: 'open', says })
const shut = (says: string): ManualCheck => ({ state: 'shut', says })
const unknown = (says: string): ManualCheck => ({ state: 'unknown', says })
