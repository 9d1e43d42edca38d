import 'server-only'
import * as z from 'zod'
import type { FactName, Facts, FactValues } from '../facts/facts'
import { surfaces } from '../facts/surface'
import { claims, text } from './scrubbed'

const flag = z.boolean()
const number = z.number()
const texts = z.array(text).max(500)
const kind = z.enum(['opa', 'oic', 'fusion', 'gateway', 'admin'])
const signature = z.enum(['valid', 'invalid', 'unchecked'])
const jwt = { header: claims, claims, problems: texts, signature }
const heldKey = z.object({ kid: text, modulus: text.exactOptional() })
const assertion = z.object({ ...jwt, sentBefore: flag.exactOptional() })

const app = z.object({
  id: text,
  clientId: text,
  displayName: text,
  isActive: flag,
  clientType: z.enum(['confidential', 'trusted', 'public', 'none']),
  allowedGrants: texts,
  scopes: texts,
  certificates: z.array(z.object({ alias: text, kid: text.exactOptional(), x5t: text.exactOptional() })),
  trustScope: text.exactOptional(),
  isOracleService: flag,
  redirectUris: texts.exactOptional(),
  logoutUris: texts.exactOptional(),
  bypassConsent: flag.exactOptional(),
})

const resourceApp = z.object({
  id: text,
  displayName: text,
  audience: text,
  secondaryAudiences: texts,
  scopes: texts,
  isOracleService: flag,
  allowsOffline: flag.exactOptional(),
  refreshSeconds: number.exactOptional(),
})

const certificate = z.object({
  alias: text,
  store: z.enum(['client', 'partner']),
  x5t: text,
  notBefore: text,
  notAfter: text,
  keyBits: number.exactOptional(),
})

const tokenRequest = z.object({
  url: text,
  grantType: text,
  clientId: text,
  clientAuth: z.enum(['basic', 'post', 'client-assertion', 'none']),
  scope: text,
  hasAssertion: flag.exactOptional(),
  method: text.exactOptional(),
  contentType: text.exactOptional(),
  authProblems: texts.exactOptional(),
  isAuthDoubled: flag.exactOptional(),
})

const signInRequest = z.object({
  // A state or a challenge in the query is of no use to anybody later.
  url: text.transform((url) => url.split('?')[0] ?? ''),
  clientId: text,
  redirectUri: text,
  responseType: text,
  scope: text,
  codeChallengeMethod: text.exactOptional(),
  challenge: z.enum(['well formed', 'malformed', 'absent']),
  state: z.enum(['echoed', 'other', 'absent']).exactOptional(),
})

const code = z.object({
  isOther: flag.exactOptional(),
  isUsed: flag.exactOptional(),
  age: number.exactOptional(),
  lives: number.exactOptional(),
  clientId: text.exactOptional(),
  fitsChallenge: flag.nullable().exactOptional(),
  redirectUri: text.exactOptional(),
  signedInWith: text.exactOptional(),
})

const refresh = z.object({
  isUsed: flag.exactOptional(),
  endsAt: text.exactOptional(),
  clientId: text.exactOptional(),
  kind: z.enum(['refresh', 'access', 'id', 'other']).exactOptional(),
})

const policy = z.object({
  type: text,
  tokenFrom: z
    .union([z.object({ header: text, scheme: text.exactOptional() }), z.object({ query: text })])
    .exactOptional(),
  issuers: texts,
  audiences: texts,
  claims: z.array(z.object({ name: text, values: texts, isRequired: flag })),
  scopes: texts.exactOptional(),
  keys: z.enum(['static', 'remote']),
  keysAt: text.exactOptional(),
  held: z.array(heldKey).exactOptional(),
  clockSkew: number,
})

const probe = z.object({
  endpoint: z.literal('answers').exactOptional(),
  client: z.enum(['accepted', 'refused']).exactOptional(),
  grant: z.enum(['accepted', 'refused']).exactOptional(),
  signIn: z.literal('accepted').exactOptional(),
})

const serviceRequest = z.object({
  kind,
  url: text.transform((url) => url.split('?')[0] ?? ''),
  method: text,
  operation: z.enum(['read', 'run', 'developer']),
  audiences: texts.exactOptional(),
  appId: text.exactOptional(),
  name: text.exactOptional(),
  scopes: texts.exactOptional(),
  hasToken: flag.exactOptional(),
  tokenProblem: text.exactOptional(),
})

/** Each fact as it may be kept: its own members and no others, every text without secrets. */
const values: { [Name in FactName]: z.ZodType<FactValues[Name]> } = {
  domain: z.object({ name: text, url: text, issuer: text, tokenEndpoint: text }),
  settings: z.object({
    signingCertPublicAccess: flag,
    issuer: text.exactOptional(),
    accountAlwaysTrustScope: flag,
  }),
  app: app.nullable(),
  resourceApp: resourceApp.nullable(),
  certificates: z.array(certificate),
  refusal: z.object({
    at: z.enum(surfaces).exclude(['token-endpoint', 'service']),
    status: number.exactOptional(),
    error: text.exactOptional(),
    text: text.exactOptional(),
  }),
  signInRequest,
  logoutRequest: z.object({ redirectUri: text, hasHint: flag }),
  code,
  refresh,
  clientAssertion: assertion,
  holder: z.object({ kind: z.enum(['user', 'client']), name: text, isActive: flag.nullable() }),
  policy,
  trigger: z
    .object({ code: text, version: text, isActive: flag, security: z.enum(['oauth', 'basic', 'oauth-or-basic']) })
    .nullable(),
  fusionUser: z.object({ userName: text, isActive: flag, hasRole: flag }).nullable(),
  keySet: z.object({ status: number, keys: z.array(heldKey) }),
  user: z
    .object({ id: text, userName: text, displayName: text, isActive: flag, isFederated: flag.exactOptional() })
    .nullable(),
  roles: z.array(z.object({ role: text, appId: text, holder: z.enum(['user', 'app']) })),
  tokenRequest,
  assertion,
  tokenAnswer: z.object({
    status: number,
    success: flag,
    error: text.exactOptional(),
    errorDescription: text.exactOptional(),
    body: text.exactOptional(),
    ecid: text.exactOptional(),
    date: text.exactOptional(),
  }),
  token: z.object({
    ...jwt,
    signedWith: z.object({ kid: text.exactOptional(), x5t: text.exactOptional() }).exactOptional(),
    invalidBecause: text.exactOptional(),
    uncheckedBecause: text.exactOptional(),
  }),
  serviceRequest,
  serviceAnswer: z.object({
    status: number,
    challenge: text.exactOptional(),
    body: text.exactOptional(),
    date: text.exactOptional(),
  }),
  words: z.array(z.object({ gates: texts, certainty: z.enum(['documented', 'observed', 'inferred']) })).max(20),
  probe,
  now: text,
}

const origin = z.enum(['domain', 'request', 'answer', 'paste', 'person'])

/**
 * Facts of a case as they may be kept. They come from a browser, or were gathered here; either way what is not a fact is dropped, and
 * what looks like a secret is replaced.
 */
export const factsToKeep: z.ZodType<Facts> = z.object(
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, z.object({ value, from: origin, at: text }).exactOptional()]),
  ),
) as unknown as z.ZodType<Facts>
