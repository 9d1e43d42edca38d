import * as z from 'zod'

const shape = {
  id: z.string(),
  /** The OAuth client id. */
  name: z.string(),
  displayName: z.string(),
  description: z.string().optional(),
  active: z.boolean().default(false),
  clientType: z.string().optional(),
  isOAuthClient: z.boolean().default(false),
  isOAuthResource: z.boolean().default(false),
  isOPCService: z.boolean().default(false),
  allowedGrants: z.array(z.string()).default([]),
  allowedScopes: z.array(z.looseObject({ fqs: z.string(), idOfDefiningApp: z.string().optional() })).default([]),
  certificates: z
    .array(
      z.looseObject({
        certAlias: z.string(),
        kid: z.string().optional(),
        x5t: z.string().optional(),
        sha1Thumbprint: z.string().optional(),
      }),
    )
    .default([]),
  redirectUris: z.array(z.string()).default([]),
  /** Where somebody may be sent on to after signing out. */
  postLogoutRedirectUris: z.array(z.string()).default([]),
  /** The console's "Allow HTTP URLs". */
  allUrlSchemesAllowed: z.boolean().optional(),
  /** "Bypass consent": nobody is asked whether the client may act for them. */
  bypassConsent: z.boolean().optional(),
  /** "Allow token refresh", of a resource. */
  allowOffline: z.boolean().optional(),
  /** Seconds. */
  refreshTokenExpiry: z.number().optional(),
  trustScope: z.string().optional(),
  audience: z.string().optional(),
  secondaryAudiences: z.array(z.string()).default([]),
  protectableSecondaryAudiences: z.array(z.looseObject({ value: z.string() })).default([]),
  scopes: z
    .array(z.looseObject({ value: z.string(), fqs: z.string(), description: z.string().optional() }))
    .default([]),
  landingPageUrl: z.string().optional(),
  homePageUrl: z.string().optional(),
  loginPageUrl: z.string().optional(),
  grantedAppRoles: z
    .array(z.looseObject({ value: z.string(), display: z.string().optional(), appId: z.string().optional() }))
    .default([]),
  meta: z.looseObject({ created: z.string().optional(), version: z.string().optional() }).optional(),
}

/**
 * Attributes to ask an App for. By name, because `clientSecret` is returned by default; naming any attribute leaves out all
 * that is not named.
 */
export const safeAppAttributes = Object.keys(shape).join(',')

/** An App as the admin API spells it. Drops the client secret, should one come all the same. */
export const App = z.looseObject(shape).transform((app) => {
  const { clientSecret: _clientSecret, hashedClientSecret: _hashed, ...rest } = app
  return rest as typeof app
})
export type App = z.infer<typeof App>

/** What `POST /admin/v1/Apps` answers: the only App that is let in with its secret. */
export const CreatedApp = z.looseObject({ ...shape, clientSecret: z.string().optional() })
