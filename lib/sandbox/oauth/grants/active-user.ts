import { type DomainState, folded } from '../../world/domain-state'
import type { User } from '../../world/resources'
import { Refusal } from '../refuse'

export function activeUser(domain: DomainState, userName: string, text?: string): User {
  const user = domain.users.find('userName', folded(userName))
  if (!user) throw new Refusal('invalid_grant', 'subject-known', `no user is named "${userName}"`, text)
  return stillActive(user, text)
}

/** Somebody who was let in before: gone or deactivated since? */
export function sameUser(domain: DomainState, id: string, text?: string): User {
  const user = domain.users.get(id)
  if (!user) throw new Refusal('invalid_grant', 'subject-known', 'the user was deleted', text)
  return stillActive(user, text)
}

function stillActive(user: User, text: string | undefined): User {
  if (!user.active) throw new Refusal('invalid_grant', 'subject-active', `"${user.userName}" is deactivated`, text)
  return user
}
