import type { DomainState } from '../world/domain-state'
import type { Author, User } from '../world/resources'
import { changed } from '../world/stamp'

export function setUserActive(domain: DomainState, user: User, active: boolean, author: Author, now: number): User {
  if (user.active === active) return user
  const next = changed(domain, { ...user, active }, author, now)
  domain.users.put(next)
  return next
}
