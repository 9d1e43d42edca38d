import * as z from 'zod/mini'
import { redact } from '../triage/redact'
import { type Snapshot, snapshotVersion } from './snapshot'

/** Longer than any name or address. */
const longest = 4_000

/** Whatever somebody typed into a domain may hold a secret: in a file it does not. */
const text = z.pipe(
  z.string(),
  z.transform((value: string) => redact(value.slice(0, longest))),
)
const texts = z.array(text).check(z.maxLength(2_000))
const flag = z.boolean()
const maybe = z.exactOptional
/** One that no calendar has would pass for fresh. */
const instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
)

const roles = z.nullable(z.array(z.object({ appId: text, role: text })).check(z.maxLength(2_000)))

const app = z.object({
  id: text,
  clientId: text,
  displayName: text,
  isActive: flag,
  clientType: z.enum(['confidential', 'trusted', 'public', 'none']),
  allowedGrants: texts,
  scopes: texts,
  certificates: z.array(z.object({ alias: text, kid: maybe(text), x5t: maybe(text) })),
  trustScope: maybe(text),
  isOracleService: flag,
  redirectUris: maybe(texts),
  logoutUris: maybe(texts),
  bypassConsent: maybe(flag),
  roles,
})

const resource = z.object({
  id: text,
  displayName: text,
  audience: text,
  secondaryAudiences: texts,
  scopes: texts,
  isOracleService: flag,
  allowsOffline: maybe(flag),
  refreshSeconds: maybe(z.number()),
})

const service = z.object({
  kind: z.enum(['opa', 'oic', 'fusion', 'gateway', 'admin']),
  appId: text,
  name: text,
  audiences: texts,
  scopes: texts,
  urls: texts,
})

const certificate = z.object({
  alias: text,
  store: z.enum(['client', 'partner']),
  x5t: text,
  notBefore: text,
  notAfter: text,
  keyBits: maybe(z.number()),
})

const user = z.object({
  id: text,
  userName: text,
  displayName: text,
  isActive: flag,
  isFederated: maybe(flag),
  roles,
})

/** More than the console writes at once. */
const most = 5_000
const some = <T extends z.core.$ZodType>(each: T) => z.array(each).check(z.maxLength(most))

/** A snapshot's own members and no others, every text without secrets: what is written, and what is read. */
export const snapshotShape: z.core.$ZodType<Snapshot> = z.object({
  assay: z.literal('snapshot'),
  version: z.literal(snapshotVersion),
  at: instant,
  domain: z.object({ name: text, url: text, issuer: text, tokenEndpoint: text }),
  settings: maybe(z.object({ signingCertPublicAccess: flag, issuer: maybe(text), accountAlwaysTrustScope: flag })),
  keySet: maybe(z.object({ status: z.number(), keys: z.array(z.object({ kid: text, modulus: maybe(text) })) })),
  hasAllApps: flag,
  hasAllResources: flag,
  appCount: z.number(),
  apps: some(app),
  resources: some(resource),
  services: some(service),
  certificates: maybe(some(certificate)),
  users: some(user),
  absentUsers: texts,
  unread: texts,
})
