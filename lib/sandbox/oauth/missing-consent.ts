import type { DomainState } from '../world/domain-state'
import type { App, User } from '../world/resources'
import type { JudgedScope } from './scope'

/**
 * Scopes the user has yet to agree to: those of resources with "requires consent", and of the OpenID ones all but `openid` itself, as
 * somebody saw. What was agreed to once is not asked again; "Bypass consent" asks nothing.
 */
export function missingConsent(domain: DomainState, app: App, user: User, judged: JudgedScope): string[] {
  if (app.bypassConsent === true) return []
  const given = domain.consents.get(`${user.id} ${app.id}`)?.scopes ?? []
  const { openId, wanted } = judged.words
  const sensitive = [
    ...openId.filter((word) => word !== 'openid'),
    ...wanted.filter((fqs) => needsConsent(domain, fqs)),
  ]
  return sensitive.filter((scope) => !given.includes(scope))
}

const needsConsent = (domain: DomainState, fqs: string): boolean =>
  domain.apps.find('fqs', fqs)?.scopes?.find((scope) => scope.fqs === fqs)?.requiresConsent === true
