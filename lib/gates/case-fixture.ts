import type { FactName, Facts, FactValues } from '../facts/facts'
import type { Gate, Outcome } from './gate'
import type { KnownValues } from './known-values'
import { look } from './look'

export type Case = KnownValues

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
export const now = '2026-03-09T08:00:00.000Z'
/** NumericDate of `now`. */
export const seconds = Date.parse(now) / 1000
export const clientId = 'a41c0000000000000000000000000e7'

const audience = 'https://opa-us.process.oci.example:443'
export const scope = `${audience}/process`
const decision = `${audience}/decision`

/** A user assertion to a Process Automation instance, all of it right, before any answer. */
export const healthyOpa = {
  domain: {
    name: 'us',
    url: 'https://idcs-us.example',
    issuer: 'https://identity.oraclecloud.com/',
    tokenEndpoint: 'https://idcs-us.example/oauth2/v1/token',
  },
  settings: { signingCertPublicAccess: false, accountAlwaysTrustScope: false },
  app: {
    id: 'app-1',
    clientId,
    displayName: 'Northwind caller',
    isActive: true,
    clientType: 'trusted',
    allowedGrants: [jwtBearer],
    scopes: [scope],
    certificates: [{ alias: 'northwind-2026', x5t: 'thumbprint-of-the-certificate' }],
    trustScope: 'Explicit',
    isOracleService: false,
  },
  resourceApp: {
    id: 'opa-app',
    displayName: 'opa-us',
    audience,
    secondaryAudiences: [],
    scopes: [scope, decision],
    isOracleService: true,
  },
  certificates: [
    {
      alias: 'northwind-2026',
      store: 'client',
      x5t: 'thumbprint-of-the-certificate',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2027-01-01T00:00:00.000Z',
      keyBits: 2048,
    },
    {
      alias: 'northwind-2026',
      store: 'partner',
      x5t: 'thumbprint-of-the-certificate',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2027-01-01T00:00:00.000Z',
      keyBits: 2048,
    },
  ],
  user: { id: 'user-1', userName: 'maria.ops@northwind.example', displayName: 'Maria Ops', isActive: true },
  roles: [],
  tokenRequest: {
    url: 'https://idcs-us.example/oauth2/v1/token',
    hasAssertion: true,
    method: 'POST',
    contentType: 'application/x-www-form-urlencoded',
    authProblems: [],
    grantType: jwtBearer,
    clientId,
    clientAuth: 'basic',
    scope,
  },
  assertion: {
    header: { alg: 'RS256', typ: 'JWT', kid: 'northwind-2026' },
    claims: {
      iss: clientId,
      sub: 'maria.ops@northwind.example',
      aud: 'https://identity.oraclecloud.com/',
      iat: seconds,
      exp: seconds + 300,
      jti: 'fresh-1',
    },
    problems: [],
    signature: 'valid',
    sentBefore: false,
  },
  token: {
    header: { alg: 'RS256', kid: 'SIGNING_KEY' },
    claims: {
      iss: 'https://identity.oraclecloud.com/',
      tenant_iss: 'https://idcs-us.example:443',
      tok_type: 'AT',
      sub: 'maria.ops@northwind.example',
      sub_type: 'user',
      gtp: 'jwt',
      aud: audience,
      scope: '/process',
      exp: seconds + 3600,
    },
    problems: [],
    signature: 'valid',
  },
  serviceRequest: {
    kind: 'opa',
    url: 'https://opa-us.example/process/api/v1/tasks',
    method: 'GET',
    operation: 'read',
    audiences: [audience],
    appId: 'opa-app',
    name: 'opa-us',
    scopes: [scope, decision],
    hasToken: true,
  },
  now,
} satisfies Case

const oicAudience = 'https://0AB1.integration.eu-frankfurt-1.ocp.example:443'
export const oicScope = `${oicAudience}urn:opc:resource:consumer::all`

/** The same client and user, calling a trigger of an Oracle Integration. */
export const healthyOic = {
  ...healthyOpa,
  app: { ...healthyOpa.app, scopes: [oicScope] },
  resourceApp: {
    id: 'oic-app',
    displayName: 'oic-us',
    audience: oicAudience,
    secondaryAudiences: ['https://oic-us.example'],
    scopes: [oicScope, `${oicAudience}/ic/api/`],
    isOracleService: true,
  },
  roles: [{ role: 'ServiceInvoker', appId: 'oic-app', holder: 'user' }],
  tokenRequest: { ...healthyOpa.tokenRequest, scope: oicScope },
  token: {
    ...healthyOpa.token,
    claims: {
      ...healthyOpa.token.claims,
      aud: [oicAudience, 'https://oic-us.example'],
      scope: 'urn:opc:resource:consumer::all',
    },
  },
  serviceRequest: {
    kind: 'oic',
    url: 'https://oic-us.example/ic/api/integration/v1/flows/rest/ECHO/1.0/echo',
    method: 'POST',
    operation: 'run',
    audiences: [oicAudience, 'https://oic-us.example'],
    appId: 'oic-app',
    name: 'oic-us',
    scopes: [oicScope, `${oicAudience}/ic/api/`],
    hasToken: true,
  },
} satisfies Case

/** What changes in the healthy call, or is taken away by `undefined`. */
type Change = { [N in FactName]?: FactValues[N] | undefined }

/** A claim, the change that makes it true, and what the outcome has to hold. */
export type GateRow = [claim: string, change: Change, expected: object]

export const factsOf = (known: Case): Facts =>
  Object.fromEntries(
    Object.entries(known)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, { value, from: 'domain', at: now }]),
  ) as Facts

/** What one gate makes of the healthy call with a change. */
export function outcomeOf(gate: Gate, change: Change = {}): Outcome | { state: 'crashed' } {
  const known = Object.fromEntries(
    Object.entries({ ...healthyOpa, ...change }).filter(([, value]) => value !== undefined),
  ) as Case
  return look(gate, factsOf(known), known).outcome
}
