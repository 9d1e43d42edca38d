import type { ClientApp } from '../queries/shapes/domains'
import type { App } from './app'
import { sha1ToX5t } from './certificate-fact'

/** An OAuth client as the console speaks of it. */
export const clientApp = (app: App): ClientApp => ({
  appId: app.id,
  clientId: app.name,
  displayName: app.displayName,
  isActive: app.active,
  clientType: app.clientType ?? 'none',
  allowedGrants: app.allowedGrants,
  scopes: app.allowedScopes.map(({ fqs }) => fqs),
  ...(app.redirectUris.length > 0 && { redirectUris: app.redirectUris }),
  certificates: app.certificates.map(({ certAlias, x5t, sha1Thumbprint }) => {
    const thumbprint = x5t ?? sha1ToX5t(sha1Thumbprint)
    return { alias: certAlias, ...(thumbprint !== undefined && { x5t: thumbprint }) }
  }),
})
