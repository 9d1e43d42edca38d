import { randomBytes } from 'node:crypto'
import type { DomainState } from '../world/domain-state'
import { leaveGroup } from '../world/groups'
import type { PropagationTrust, User } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import type { Call } from './endpoint'
import { removeGrants } from './remove-grants'
import type { Input } from './resource-kind'
import { asList, isRecord } from './scim/values'
import { missingAttributes, scimError } from './scim-error'

/** Active unless the body says otherwise. */
export function createUser({ domain, author, now }: Pick<Call, 'domain' | 'author' | 'now'>, input: Input): User {
  checkPerson(input)
  const user: User = {
    ...newResource(domain, kinds.user, author, now),
    ...input,
    active: input.active !== false,
    ...named(input),
    userName: String(input.userName),
    // Nobody signs in with a password that nobody has.
    password: passwordIn(input) ?? randomBytes(24).toString('base64url'),
  }
  domain.users.put(user)
  return user
}

export function updateUser(
  { domain, author, now }: Pick<Call, 'domain' | 'author' | 'now'>,
  before: User,
  draft: User,
): User {
  checkPerson(draft)
  const password = passwordIn(draft) ?? before.password
  const user = changed(domain, { ...draft, ...named(draft), active: draft.active !== false, password }, author, now)
  domain.users.put(user)
  return user
}

/** An empty one is none: whoever sends nothing would have it. */
const passwordIn = ({ password }: Input): string | undefined =>
  typeof password === 'string' && password !== '' ? password : undefined

/** With everything that is only theirs; grants go when that is forced. */
export function deleteUser(domain: DomainState, user: User, isForced: boolean): void {
  removeGrants(domain, domain.grants.where('grantee', user.id), user.userName, isForced)
  for (const group of domain.groups.where('member', user.id)) leaveGroup(domain, group.id, user.id)
  for (const key of domain.apiKeys.where('user', user.id)) domain.apiKeys.remove(key.id)
  for (const trust of domain.propagationTrusts.all()) forgetUser(domain, trust, user)
  for (const permission of domain.permissions.all())
    if (permission.to.id === user.id) domain.permissions.remove(permission.id)
  domain.users.remove(user.id)
}

/** A trust may name them by id or OCID. */
function forgetUser(domain: DomainState, trust: PropagationTrust, { id, ocid }: User): void {
  const named = asList(trust.impersonationServiceUsers)
  const kept = named.filter((one) => !isRecord(one) || (one.value !== id && one.value !== ocid))
  if (kept.length < named.length) domain.propagationTrusts.put({ ...trust, impersonationServiceUsers: kept })
}

/** Oracle's REST page lists `name.familyName` as required, though the schema table does not. */
function checkPerson(input: Input): void {
  if (!isRecord(input.name) || !input.name.familyName) throw missingAttributes(['name.familyName'])
  const emails = Array.isArray(input.emails) ? input.emails : []
  // Id and text as in github.com/chadgeary/cloudoffice, issue 13.
  if (!emails.some((email) => isRecord(email) && email.primary === true))
    throw scimError(400, 'error.identity.user.primaryEmailNotSpecified', 'The primary email must be specified.')
}

/** Names that follow from others unless they are given. */
function named({ name, displayName }: Input): { name: object; displayName: string } {
  const parts = isRecord(name) ? name : {}
  const formatted = [parts.givenName, parts.familyName].filter(Boolean).join(' ')
  return {
    name: { ...parts, formatted: parts.formatted ?? formatted },
    displayName: typeof displayName === 'string' ? displayName : formatted,
  }
}
