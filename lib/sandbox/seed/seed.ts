import type { DomainState } from '../world/domain-state'
import type { Author, Settings } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { grantRole, seedAdministrators } from './administrators'
import { domainAppId, seedDomainRoles } from './domain-roles'
import { seedOic, seedOpa } from './instances'
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
  seedOic(domain, author, now, `oic-${name}`)
  if (name === 'us') {
    const opa = seedOpa(domain, author, now, `opa-${name}`)
    for (const user of users)
      domain.permissions.put({ id: `${opa.id}:user:${user.id}`, appId: opa.id, to: { kind: 'user', id: user.id } })
  } else {
    // A token for the wrong environment needs a second one to be wrong about.
    seedOic(domain, author, now, `oic-${name}-test`)
  }
}

export function seedSettings(domain: DomainState, author: Author, now: number): void {
  const settings: Settings = {
    ...newResource(domain, kinds.settings, author, now),
    id: 'Settings',
    signingCertPublicAccess: false,
    accountAlwaysTrustScope: false,
    issuer: 'https://identity.oraclecloud.com/',
    csrAccess: 'readWrite',
    timezone: 'UTC',
    locale: 'en',
  }
  domain.settings.put(settings)
}
