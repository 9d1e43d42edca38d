/** What a deployment of an API gateway shall take as a valid token. */
export interface GatewayTrust {
  /** `iss`, letter by letter as tokens of the domain have it. */
  issuer: string
  audience: string
  keys: GatewayKeys
}

export type GatewayKeys =
  | { type: 'STATIC_KEYS'; keys: GatewayKey[] }
  | { type: 'REMOTE_JWKS'; uri: string; maxCacheDurationInHours: number }

/** A key as the gateway's schema takes it. */
export interface GatewayKey {
  format: 'JSON_WEB_KEY'
  kid: string
  kty: 'RSA'
  alg: string
  use: 'sig'
  key_ops: ['verify']
  n: string
  e: string
}

interface VerifyClaim {
  key: string
  values: string[]
  isRequired: boolean
}

/** Where the token is, and how far clocks may differ. */
const common = {
  tokenHeader: 'Authorization',
  tokenAuthScheme: 'Bearer',
  isAnonymousAccessAllowed: false,
  maxClockSkewInSeconds: 10,
} as const

/** Only access tokens: an identity token of the domain is signed by the same key. */
const verifyClaims: VerifyClaim[] = [{ key: 'tok_type', values: ['AT'], isRequired: true }]

/**
 * The type of policy that Oracle recommends today, and that the form in the console makes.
 * Source: "Editing a JSON File to Add Token Authentication and Authorization Request Policies", OCI API Gateway; models of Oracle's SDKs.
 */
export const tokenPolicy = ({ issuer, audience, keys }: GatewayTrust) => ({
  type: 'TOKEN_AUTHENTICATION' as const,
  ...common,
  validationPolicy: {
    ...keys,
    additionalValidationPolicy: { issuers: [issuer], audiences: [audience], verifyClaims },
  },
})

/** The same in the older type, which deployments may still have. */
export const jwtPolicy = ({ issuer, audience, keys }: GatewayTrust) => ({
  type: 'JWT_AUTHENTICATION' as const,
  ...common,
  issuers: [issuer],
  audiences: [audience],
  verifyClaims,
  publicKeys: keys,
})

/** What a route asks beyond a valid token: one of these scopes, spelled as the token has them and not as they were asked for. */
export const routeAuthorization = (scopes: string[]) => ({ type: 'ANY_OF' as const, allowedScope: scopes })

/**
 * A domain's key for the gateway: of the JWK only what the gateway's schema knows. The domain's own `key_ops` speak of encrypting and
 * signing, which the schema refuses. `null`: not an RSA key with all its parts.
 */
export function gatewayKey({ kid, kty, alg, n, e }: Record<string, unknown>): GatewayKey | null {
  if (kty !== 'RSA' || typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return null
  const algorithm = typeof alg === 'string' ? alg : 'RS256'
  return { format: 'JSON_WEB_KEY', kid, kty, alg: algorithm, use: 'sig', key_ops: ['verify'], n, e }
}
