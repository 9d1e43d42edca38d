import { createPublicKey } from 'node:crypto'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { z } from 'zod'

/**
 * Authentication policies of a deployment specification, as the models of Oracle's SDKs describe them. Members that these lack are
 * refused: a misspelled one would otherwise check nothing.
 */

const text = z.string('must be a text').min(1, 'must not be empty')
const texts = z.array(text, 'must be a list of texts').min(1, 'must name at least one')
const isHeader = (check: () => void): boolean => {
  try {
    check()
    return true
  } catch {
    return false
  }
}
const headerName = text.refine((name) => isHeader(() => validateHeaderName(name)), 'is no name of a header')
const headerValue = z
  .string('must be a text')
  .refine((value) => isHeader(() => validateHeaderValue('x', value)), 'cannot stand in a header')
const base64url = text.regex(/^[\w-]+$/, 'must be base64url')
const algorithms = ['RS256', 'RS384', 'RS512']

const isRsaPem = (pem: string): boolean => {
  try {
    // Node would take the public half of a private key, which has no business here.
    return !pem.includes('PRIVATE KEY') && createPublicKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

const JsonWebKey = z.strictObject({
  format: z.literal('JSON_WEB_KEY'),
  kid: text,
  kty: z.literal('RSA', 'may only be "RSA"'),
  alg: z.enum(algorithms, `must be one of ${algorithms.join(', ')}`),
  n: base64url,
  e: base64url,
  use: z.literal('sig', 'may only be "sig"').optional(),
  key_ops: z.array(z.literal('verify', 'may only be "verify"')).optional(),
})

const PemKey = z.strictObject({
  format: z.literal('PEM'),
  kid: text,
  key: text.refine(isRsaPem, 'is no RSA public key in PEM'),
})

const StaticKey = z.discriminatedUnion('format', [JsonWebKey, PemKey], 'must have the format JSON_WEB_KEY or PEM')

const loopback = ['127.0.0.1', 'localhost', '[::1]']

const KeySetAddress = text.refine((uri) => {
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.includes(url.hostname))
}, 'must be an https address, or an http one on this machine')

const staticKeys = { type: z.literal('STATIC_KEYS'), keys: z.array(StaticKey).min(1, 'must hold at least one key') }
const remoteKeys = {
  type: z.literal('REMOTE_JWKS'),
  uri: KeySetAddress,
  isSslVerifyDisabled: z.boolean().optional(),
  maxCacheDurationInHours: z.number().min(1).optional(),
}

const VerifyClaim = z.strictObject({
  key: text,
  values: z.array(z.string()).optional(),
  isRequired: z.boolean().optional(),
})

const common = {
  isAnonymousAccessAllowed: z.boolean().optional(),
  tokenHeader: headerName.optional(),
  tokenQueryParam: text.optional(),
  tokenAuthScheme: text.pipe(headerValue).optional(),
  maxClockSkewInSeconds: z.number().min(0, 'must not be negative').optional(),
}

const JwtAuthentication = z.strictObject({
  ...common,
  type: z.literal('JWT_AUTHENTICATION'),
  issuers: texts,
  audiences: texts,
  verifyClaims: z.array(VerifyClaim).optional(),
  publicKeys: z.discriminatedUnion('type', [z.strictObject(staticKeys), z.strictObject(remoteKeys)]),
})

const additionalValidationPolicy = z
  .strictObject({
    issuers: z.array(text).optional(),
    audiences: z.array(text).optional(),
    verifyClaims: z.array(VerifyClaim).optional(),
  })
  .optional()

const TokenAuthentication = z.strictObject({
  ...common,
  type: z.literal('TOKEN_AUTHENTICATION'),
  validationPolicy: z.discriminatedUnion('type', [
    z.strictObject({ ...staticKeys, additionalValidationPolicy }),
    z.strictObject({ ...remoteKeys, additionalValidationPolicy }),
  ]),
  validationFailurePolicy: z
    .strictObject({
      type: z.literal('MODIFY_RESPONSE'),
      responseCode: z
        .string()
        .regex(/^[2-5]\d\d$/, 'must be a status such as "403"')
        .optional(),
      responseMessage: z.string().optional(),
    })
    .optional(),
})

export const AuthenticationPolicy = z
  .discriminatedUnion('type', [JwtAuthentication, TokenAuthentication])
  .refine(({ tokenHeader, tokenQueryParam }) => (tokenHeader === undefined) !== (tokenQueryParam === undefined), {
    path: ['tokenHeader'],
    message: 'or tokenQueryParam must be given, and only one of them',
  })
  .refine(({ tokenHeader, tokenAuthScheme }) => tokenHeader === undefined || tokenAuthScheme !== undefined, {
    path: ['tokenAuthScheme'],
    message: 'must be given with tokenHeader',
  })

export type StaticKey = z.infer<typeof StaticKey>

const Authorization = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ANY_OF'), allowedScope: texts }),
  z.strictObject({ type: z.literal('AUTHENTICATION_ONLY') }),
  z.strictObject({ type: z.literal('ANONYMOUS') }),
])

/** Members that only other backends have are kept. */
const Backend = z.looseObject({ type: text }).and(
  z.looseObject({
    status: z.number().int().min(200, 'must be a status such as 200').max(599).optional(),
    headers: z.array(z.looseObject({ name: headerName, value: headerValue })).optional(),
  }),
)

/** Other policies of a deployment (CORS, rate limits, logging) are kept and do nothing. */
export const Specification = z.looseObject({
  requestPolicies: z.looseObject({ authentication: z.looseObject({ type: text }).optional() }).optional(),
  routes: z
    .array(
      z.looseObject({
        path: text.regex(/^\//, 'must begin with a slash'),
        methods: z.array(text).optional(),
        requestPolicies: z.looseObject({ authorization: Authorization.optional() }).optional(),
        backend: Backend,
      }),
    )
    .min(1, 'must hold at least one route'),
})
