import { type DomainState, folded } from '../world/domain-state'
import type { Author, User } from '../world/resources'
import { changed } from '../world/stamp'
import { defineKind } from './resource-kind'
import { userSchema } from './schemas'

export const userKind = defineKind<User>({
  collection: 'Users',
  schema: userSchema,
  table: (domain) => domain.users,
  indexes: { username: (domain, value) => [domain.users.find('userName', folded(value))] },
  update({ domain, author, now }, before, draft) {
    const user = changed(domain, { ...draft, active: draft.active ?? before.active }, author, now)
    domain.users.put(user)
    return user
  },
})

export function setUserActive(domain: DomainState, user: User, active: boolean, author: Author, now: number): User {
  if (user.active === active) return user
  const next = changed(domain, { ...user, active }, author, now)
  domain.users.put(next)
  return next
}
