import type { RoleFact } from '../facts/domain-facts'
import type { KnownValues } from '../gates/known-values'

/** `undefined`: not known. */
type Read = (values: KnownValues) => string[] | undefined

/** What has several values, in no order. */
export const lists = {
  'app.grant': ({ app }) => app?.allowedGrants,
  'app.scope': ({ app }) => app?.scopes,
  'app.certificate': ({ app }) => app?.certificates.map(({ alias }) => alias),
  'app.redirectUri': ({ app }) => app?.redirectUris,
  'certificate.client': (values) => ofStore(values, 'client')?.map(({ alias }) => alias),
  'certificate.partner': (values) => ofStore(values, 'partner')?.map(({ alias }) => alias),
  'resource.secondaryAudience': ({ resourceApp }) => resourceApp?.secondaryAudiences,
  'resource.scope': ({ resourceApp }) => resourceApp?.scopes,
  'role.user': ({ roles, user }) => (user ? heldBy(roles, 'user') : undefined),
  'role.app': ({ roles, app }) => (app ? heldBy(roles, 'app') : undefined),
  'request.scope': ({ tokenRequest }) => words(tokenRequest?.scope)?.filter((word) => !openIdWords.includes(word)),
  'token.audience': ({ token }) => token && words(token.claims.aud),
  'token.scope': ({ token }) => token && words(token.claims.scope),
} satisfies Record<string, Read>

/** They go along with some requests and name no resource. */
const openIdWords = ['openid', 'offline_access']

export type Listed = keyof typeof lists

const ofStore = ({ certificates }: KnownValues, store: 'client' | 'partner') =>
  certificates?.filter((each) => each.store === store)

const heldBy = (roles: readonly RoleFact[] | undefined, holder: RoleFact['holder']) =>
  roles?.filter((each) => each.holder === holder).map(({ role }) => role)

const words = (claim: unknown): string[] | undefined => {
  if (typeof claim === 'string') return claim.split(' ').filter(Boolean)
  return Array.isArray(claim) ? claim.filter((each) => typeof each === 'string') : undefined
}
