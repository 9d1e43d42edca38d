import type { FactValues } from '../facts/facts'
import type { GatewayPolicyFact } from '../facts/service-facts'
import { healthyOpa } from './case-fixture'

const policy: GatewayPolicyFact = {
  type: 'JWT_AUTHENTICATION',
  tokenFrom: { header: 'Authorization', scheme: 'Bearer' },
  issuers: ['https://identity.oraclecloud.com/'],
  audiences: [String(healthyOpa.token.claims.aud)],
  claims: [],
  scopes: ['/process'],
  keys: 'static',
  held: [{ kid: 'SIGNING_KEY', modulus: 'present' }],
  clockSkew: 0,
}

/** A gateway is called, whose policy nobody showed. */
export const calledGateway = {
  serviceRequest: { ...healthyOpa.serviceRequest, kind: 'gateway' },
  keySet: { status: 200, keys: [{ kid: 'SIGNING_KEY', modulus: 'present' }] },
} satisfies Partial<FactValues>

/** A gateway whose policy takes the healthy token, with a change. */
export const withPolicy = (change: Partial<GatewayPolicyFact> = {}) => ({
  ...calledGateway,
  policy: { ...policy, ...change },
})

/** The same, but it reads the keys itself. */
export const withRemoteKeys = (keysAt = `${healthyOpa.domain.url}/admin/v1/SigningCert/jwk`) => {
  const { held: _none, ...rest } = policy
  return { ...calledGateway, policy: { ...rest, keys: 'remote' as const, keysAt } }
}
