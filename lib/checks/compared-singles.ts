import type { KnownValues } from '../gates/known-values'

/** `undefined`: not known, or not there to be asked about. */
type Read = (values: KnownValues) => string | undefined

const yes = (flag: boolean | undefined) => (flag === undefined ? undefined : flag ? 'yes' : 'no')
const is = (value: object | null | undefined) => (value === undefined ? undefined : value === null ? 'no' : 'yes')
const text = (value: unknown) =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : undefined

/** What has one value, and where it stands. */
export const singles = {
  'domain.issuer': ({ domain }) => domain?.issuer,
  'domain.tokenEndpoint': ({ domain }) => domain?.tokenEndpoint,
  'settings.accountAlwaysTrustScope': ({ settings }) => yes(settings?.accountAlwaysTrustScope),
  'settings.signingCertPublicAccess': ({ settings }) => yes(settings?.signingCertPublicAccess),
  'app.exists': ({ app }) => is(app),
  'app.isActive': ({ app }) => yes(app?.isActive),
  'app.clientType': ({ app }) => app?.clientType,
  'app.trustScope': ({ app }) => app?.trustScope,
  'app.bypassConsent': ({ app }) => yes(app?.bypassConsent),
  'user.exists': ({ user }) => is(user),
  'user.isActive': ({ user }) => yes(user?.isActive),
  'user.isFederated': ({ user }) => yes(user?.isFederated),
  'resource.exists': ({ resourceApp }) => is(resourceApp),
  'resource.audience': ({ resourceApp }) => resourceApp?.audience,
  'resource.allowsOffline': ({ resourceApp }) => yes(resourceApp?.allowsOffline),
  'request.grantType': ({ tokenRequest }) => tokenRequest?.grantType,
  'request.clientId': ({ tokenRequest }) => tokenRequest?.clientId,
  'assertion.kid': ({ assertion }) => text(assertion?.header.kid),
  'assertion.aud': ({ assertion }) => text(assertion?.claims.aud),
  'assertion.sub': ({ assertion }) => text(assertion?.claims.sub),
  // The path tells a call from one that was only thought of.
  'service.place': ({ serviceRequest }) =>
    serviceRequest && URL.canParse(serviceRequest.url) ? new URL(serviceRequest.url).host : undefined,
  'token.answer': ({ tokenAnswer }) => tokenAnswer && said(tokenAnswer.status, tokenAnswer.error),
  'token.iss': ({ token }) => text(token?.claims.iss),
  'token.sub': ({ token }) => text(token?.claims.sub),
  'token.kind': ({ token }) => text(token?.claims.sub_type),
  'service.answer': ({ serviceAnswer }) => serviceAnswer && said(serviceAnswer.status),
} satisfies Record<string, Read>

export type Single = keyof typeof singles

const said = (status: number, error?: string) => (error === undefined ? String(status) : `${status} ${error}`)
