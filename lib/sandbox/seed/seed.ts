import { defaultIssuer } from '../oauth/domain-claims'
import { findInstance } from '../services/instances'
import { setPermission } from '../services/process-rights'
import type { DomainState } from '../world/domain-state'
import type { Author, Settings } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { grantRole, seedAdministrators } from './administrators'
import { domainAppId, seedDomainRoles } from './domain-roles'
import { seedFusionUsers } from './fusion-users'
import { seedGateway } from './gateway'
import { carryProcess, seedFusion, seedOic, seedOpa } from './instances'
import { seedIntegrations } from './integrations'
import { seedPeople } from './people'

/** Fills a domain that has nothing but its key: people, roles, administrators and service instances. */
export function seed(domain: DomainState, now: number): void {
  const { name } = domain.profile
  const author: Author = { type: 'User', value: 'OCI User', display: 'OCI User' }
  seedSettings(domain, author, now)
  seedDomainRoles(domain, author, now)
  seedAdministrators(domain, author, now)
  const users = seedPeople(domain, author, now)
  const administrator = users[1]
  if (administrator) {
    const grantee = { type: 'User', value: administrator.id } as const
    grantRole(domain, author, now, grantee, domainAppId, 'Identity Domain Administrator')
  }
  const oic = seedOic(domain, author, now, `oic-${name}`)
  const opa = `opa-${name}`
  if (name === 'us') {
    seedOpa(domain, author, now, opa)
  } else {
    carryProcess(domain, oic, opa)
    // A token for the wrong environment needs a second one to be wrong about.
    seedOic(domain, author, now, `oic-${name}-test`)
    seedFusion(domain, author, now, `fusion-${name}`)
  }
  const instance = findInstance(domain, opa)
  if (instance) for (const { id } of users) setPermission(domain, instance, { kind: 'user', id }, 'USE')
  seedIntegrations(domain)
  seedFusionUsers(domain)
  if (name === 'us') seedGateway(domain, author, now, `gateway-${name}`)
}

export function seedSettings(domain: DomainState, author: Author, now: number): void {
  const settings: Settings = {
    ...newResource(domain, kinds.settings, author, now),
    id: 'Settings',
    signingCertPublicAccess: false,
    accountAlwaysTrustScope: false,
    issuer: defaultIssuer,
    csrAccess: 'readWrite',
    timezone: 'UTC',
    locale: 'en',
  }
  domain.settings.put(settings)
}
