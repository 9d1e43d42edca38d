import 'server-only'
import * as z from 'zod'
import type { PutFaultInput } from '../queries/shapes/lab'
import type { PlanInput } from '../queries/shapes/setup'
import type { DeviceTestInput, FactsInput, ProbeInput, ServiceTestInput, TokenTestInput } from '../queries/shapes/test'
import type { DisturbanceInput } from '../sandbox/disturbance-types'
import type { Desired } from '../setup/desired'
import { answers } from './answers-input'
import { long, word } from './texts'

export const lookInput = z.object({ url: word })

export const credentialInput = z.union([
  z.object({ clientId: word, clientSecret: z.string().min(1, 'is missing').max(500) }),
  z.object({ accessToken: long }),
])

export const connectInput = z.intersection(z.object({ url: word, name: word }), credentialInput)

export type Credential = z.infer<typeof credentialInput>
export type ConnectInput = z.infer<typeof connectInput>

const listWish = z.object({
  contains: z.array(word).exactOptional(),
  exactly: z.array(word).exactOptional(),
  absent: z.array(word).exactOptional(),
})

/** A fix's desired state comes back through the browser, so it is checked like anything else from there. */
export const desiredInput: z.ZodType<Desired> = z.strictObject({
  certificates: z.array(z.object({ alias: word, x509: long, store: z.enum(['client', 'partner']) })).exactOptional(),
  apps: z
    .array(
      z.strictObject({
        id: word.exactOptional(),
        displayName: word,
        description: word.exactOptional(),
        clientType: z.enum(['confidential', 'trusted']).exactOptional(),
        allowedGrants: listWish.exactOptional(),
        scopes: listWish.exactOptional(),
        certificates: listWish.exactOptional(),
        redirectUris: listWish.exactOptional(),
        flags: z
          .strictObject({
            allUrlSchemesAllowed: z.boolean().exactOptional(),
            bypassConsent: z.boolean().exactOptional(),
          })
          .exactOptional(),
        trustScope: z.literal('Explicit').exactOptional(),
        isClient: z.literal(false).exactOptional(),
        resource: z.object({ audience: word, scopes: z.array(word) }).exactOptional(),
        isActive: z.boolean().exactOptional(),
        clientSecret: z.literal('renewed').exactOptional(),
      }),
    )
    .exactOptional(),
  grants: z
    .array(
      z.object({
        appId: word,
        role: word,
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('user'), id: word, name: word }),
          z.object({ kind: z.literal('app'), id: word.exactOptional(), name: word }),
        ]),
      }),
    )
    .exactOptional(),
  revokes: z
    .array(
      z.strictObject({
        appId: word,
        role: word,
        from: z.strictObject({ kind: z.literal('app'), id: word, name: word }),
      }),
    )
    .exactOptional(),
  users: z.array(z.object({ id: word, userName: word, isActive: z.boolean() })).exactOptional(),
  rotations: z
    .array(
      z.object({ from: word, to: z.object({ alias: z.string().trim().min(1, 'is missing').max(255), x509: long }) }),
    )
    .exactOptional(),
  settings: z
    .strictObject({
      signingCertPublicAccess: z.boolean().exactOptional(),
      accountAlwaysTrustScope: z.boolean().exactOptional(),
    })
    .exactOptional(),
})

export const planInput: z.ZodType<PlanInput> = z.union([
  z.object({ answers }),
  z.object({ domainId: word, title: word, desired: desiredInput, runId: word.exactOptional() }),
])

export const runInput = z.object({ planId: word })

export const confirmInput = z.object({ step: word })

/** Elsewhere is nowhere real: the Lab's own words, this machine, or a name that nobody may have (RFC 6761). */
const wireChange = z.object({
  tokenOrigin: z
    .string()
    .max(200)
    .regex(
      /^(?:domain|closed-port|untrusted|https:\/\/https:\/\/domain|https:\/\/[\w.-]+\.invalid)$/,
      'is not for tests',
    )
    .exactOptional(),
  tokenMethod: z.enum(['GET', 'POST']).exactOptional(),
  contentType: z.enum(['application/json', 'application/x-www-form-urlencoded', 'text/plain']).exactOptional(),
  credentials: z.enum(['whole', 'wrapped', 'doubled', 'absent']).exactOptional(),
})

const tokenPath = z.string().regex(/^\/[\w./-]*$/, 'is not a path')

export const tokenTestInput: z.ZodType<TokenTestInput> = z.object({
  domainId: word,
  clientId: z.string().max(500),
  secret: z.union([
    z.object({ secretId: word }),
    z.object({ typed: z.string().max(500) }),
    z.object({ clientAssertion: long }),
  ]),
  secretBy: z.enum(['basic', 'post']).exactOptional(),
  grantType: word,
  scope: z.string().max(4_000),
  assertion: long.exactOptional(),
  code: z.object({ code: long, redirectUri: word, verifier: word.or(z.literal('')) }).exactOptional(),
  refreshToken: long.exactOptional(),
  deviceCode: long.exactOptional(),
  password: z.string().max(500).exactOptional(),
  tokenPath: tokenPath.exactOptional(),
  wire: wireChange.exactOptional(),
  verifier: z.enum(['issuer-of-address', 'one-audience']).exactOptional(),
  userName: word.exactOptional(),
  serviceAppId: word.exactOptional(),
  aboutScope: z.string().max(4_000).exactOptional(),
})

export const deviceTestInput: z.ZodType<DeviceTestInput> = z.object({
  domainId: word,
  clientId: z.string().max(500),
  scope: z.string().max(4_000),
  clientAuth: z.enum(['basic', 'post', 'client-assertion']).exactOptional(),
  serviceAppId: word.exactOptional(),
})

export const probeInput: z.ZodType<ProbeInput> = z.discriminatedUnion('probe', [
  z.object({ probe: z.literal('discovery'), domainId: word }),
  z.object({
    probe: z.literal('token-endpoint'),
    domainId: word,
    tokenPath: tokenPath.exactOptional(),
    wire: wireChange.exactOptional(),
  }),
  z.object({ probe: z.literal('sign-in-page'), domainId: word, url: long }),
  z.object({ probe: z.literal('token'), domainId: word, request: tokenTestInput, aboutScope: z.string().max(4_000) }),
  z.object({ probe: z.literal('real'), domainId: word, request: tokenTestInput }),
  z.object({ probe: z.literal('audience'), domainId: word, request: tokenTestInput, audience: word }),
])

/** Of a trigger or a route; a query may follow. */
const servicePath = z
  .string()
  .regex(/^[\w./~%-]*(?:\?[\w./~%&=+:,-]*)?$/, 'is not a path')
  .max(500)

export const serviceTestInput: z.ZodType<ServiceTestInput> = z.object({
  domainId: word,
  serviceAppId: word,
  baseUrl: word,
  confirmed: z.boolean().exactOptional(),
  accessToken: long.or(z.literal('')),
  call: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['tasks', 'business-units']) }),
    z.object({ kind: z.literal('integrations'), instance: word }),
    z.object({ kind: z.literal('route'), path: servicePath }),
    z.object({
      kind: z.literal('trigger'),
      method: z.enum(['GET', 'POST']),
      code: z.string().regex(/^[\w-]+$/, 'is not an integration code'),
      version: z.string().regex(/^[\d.]+$/, 'is not a version'),
      path: servicePath,
      body: z.string().max(10_000).exactOptional(),
    }),
  ]),
})

export const factsInput: z.ZodType<FactsInput> = z.object({
  domainId: word,
  clientId: word,
  userName: word.exactOptional(),
  scope: z.string().max(4_000).exactOptional(),
})

export const faultInput: z.ZodType<PutFaultInput> = z.object({ faultId: word, runId: word })

/** Members are judged by the sandbox itself, in sentences. */
export const disturbanceInput: z.ZodType<DisturbanceInput> = z.custom<DisturbanceInput>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'is not a disturbance',
)
