import type { CertificateFact } from '../../facts/domain-facts'
import { sameName } from './list-change'
import type { AppThere, Snapshot } from './snapshot-types'

/** What somebody changed in a domain between two looks, one sentence each, as far as the looks go. */
export function changesSince(before: Snapshot, now: Snapshot): string[] {
  return [
    ...now.apps.flatMap((app) =>
      appChanges(
        before.apps.find(({ id }) => id === app.id),
        app,
      ),
    ),
    ...before.apps
      .filter(({ id }) => !now.apps.some((app) => app.id === id))
      .map(({ displayName }) => `The application “${displayName}” is gone, or has another name.`),
    ...certificateChanges(before, now),
    ...storeChanges(before, now),
    ...roleChanges(before, now),
    ...now.users.flatMap(({ id, userName, isActive }) => {
      const was = before.users.find((user) => user.id === id)
      return was && was.isActive !== isActive ? [`${userName} was ${isActive ? 'activated' : 'deactivated'}.`] : []
    }),
    ...before.users
      .filter(({ id }) => !now.users.some((user) => user.id === id))
      .map(({ userName }) => `The user ${userName} is gone.`),
  ]
}

function appChanges(was: AppThere | undefined, now: AppThere): string[] {
  const name = `“${now.displayName}”`
  if (!was) return [`The application ${name} is there now.`]
  return [
    ...(was.displayName === now.displayName ? [] : [`The application “${was.displayName}” is called ${name} now.`]),
    ...(was.isActive === now.isActive
      ? []
      : [`The application ${name} was ${now.isActive ? 'activated' : 'deactivated'}.`]),
    ...(was.clientType === now.clientType
      ? []
      : [`The client type of ${name} was changed from ${was.clientType || 'none'} to ${now.clientType || 'none'}.`]),
    ...listChanges('the grant', name, was.allowedGrants, now.allowedGrants),
    ...listChanges('the scope', name, was.scopes, now.scopes),
    ...listChanges('the certificate', name, was.certificates, now.certificates),
    ...listChanges('the redirect URL', name, was.redirectUris, now.redirectUris),
  ]
}

const listChanges = (what: string, name: string, was: string[], now: string[]): string[] => [
  ...now.filter((value) => !was.includes(value)).map((value) => `Somebody added ${what} ${value} to ${name}.`),
  ...was.filter((value) => !now.includes(value)).map((value) => `Somebody took ${what} ${value} from ${name}.`),
]

/** Of a whole store only what the plan speaks of: its own aliases, and those its applications name. */
function certificateChanges(before: Snapshot, now: Snapshot): string[] {
  const aliases = [
    ...now.wantedCertificates.map(({ alias }) => alias),
    ...[...before.apps, ...now.apps].flatMap(({ certificates }) => certificates),
  ]
  const own = (certificates: CertificateFact[]) =>
    certificates.filter(({ alias }) => aliases.some((each) => sameName(each, alias)))
  const like = (one: CertificateFact) => (other: CertificateFact) =>
    other.store === one.store && sameName(other.alias, one.alias)
  const places = { client: 'the client certificates', partner: 'the trusted partner certificates' }
  return [
    ...own(now.certificates).flatMap((certificate) => {
      const was = before.certificates.find(like(certificate))
      if (!was) return [`“${certificate.alias}” is in ${places[certificate.store]} now.`]
      return was.x5t === certificate.x5t
        ? []
        : [`“${certificate.alias}” in ${places[certificate.store]} is another certificate now.`]
    }),
    ...own(before.certificates)
      .filter((certificate) => !now.certificates.some(like(certificate)))
      .map(({ alias, store }) => `“${alias}” is no longer in ${places[store]}.`),
  ]
}

function storeChanges(before: Snapshot, now: Snapshot): string[] {
  if (before.isPartnerStoreOpen === now.isPartnerStoreOpen) return []
  return [
    `The console’s caller may ${now.isPartnerStoreOpen ? 'now' : 'no longer'} look into the trusted partner certificates.`,
  ]
}

function roleChanges(before: Snapshot, now: Snapshot): string[] {
  const held = ({ holders }: Snapshot, roleId: string, holderId: string) =>
    holders.some((each) => each.roleId === roleId && each.holderId === holderId)
  const word = (roleId: string) => {
    const role = [...now.roles, ...before.roles].find((each) => each.roleId === roleId)
    return role ? `${role.role} on ${role.appName}` : 'a role'
  }
  return [
    ...now.roles
      .filter(({ roleId }) => before.roles.length > 0 && !before.roles.some((role) => role.roleId === roleId))
      .map(({ role, appName }) => `${appName} defines the role ${role} now.`),
    ...before.roles
      .filter(({ roleId }) => !now.roles.some((role) => role.roleId === roleId))
      .map(({ role, appName }) => `${appName} no longer defines the role ${role}.`),
    ...now.holders
      .filter(({ roleId, holderId }) => !held(before, roleId, holderId))
      .map(({ roleId }) => `Somebody gave ${word(roleId)} to whom this plan would give it.`),
    ...before.holders
      .filter(({ roleId, holderId }) => !held(now, roleId, holderId))
      .map(({ roleId }) => `Somebody took ${word(roleId)} away again.`),
  ]
}
