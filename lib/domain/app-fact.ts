import type { AppFact, ResourceAppFact } from '../facts/domain-facts'
import type { App } from './app'
import { clientApp } from './client-app'
import { secondaryAudiencesOf } from './service-instance'

const clientTypes = ['confidential', 'trusted', 'public'] as const

/** A client's application as a gate sees it. */
export const appFact = (app: App): AppFact => ({
  id: app.id,
  clientId: app.name,
  displayName: app.displayName,
  isActive: app.active,
  clientType: clientTypes.find((type) => type === app.clientType) ?? 'none',
  allowedGrants: app.allowedGrants,
  scopes: app.allowedScopes.map(({ fqs }) => fqs),
  certificates: clientApp(app).certificates.map((certificate, index) => {
    const kid = app.certificates[index]?.kid
    return { ...certificate, ...(kid !== undefined && { kid }) }
  }),
  ...(app.trustScope !== undefined && { trustScope: app.trustScope }),
  isOracleService: app.isOPCService,
  redirectUris: app.redirectUris,
  logoutUris: app.postLogoutRedirectUris,
  ...(app.bypassConsent !== undefined && { bypassConsent: app.bypassConsent }),
})

/** The application that defines a scope, as a gate sees it. */
export const resourceAppFact = (app: App): ResourceAppFact => ({
  id: app.id,
  displayName: app.displayName,
  audience: app.audience ?? '',
  secondaryAudiences: secondaryAudiencesOf(app),
  scopes: app.scopes.map(({ fqs }) => fqs),
  isOracleService: app.isOPCService,
  ...(app.allowOffline !== undefined && { allowsOffline: app.allowOffline }),
  ...(app.refreshTokenExpiry !== undefined && { refreshSeconds: app.refreshTokenExpiry }),
})
