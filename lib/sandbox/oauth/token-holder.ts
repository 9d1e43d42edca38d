import { type DomainState, folded } from '../world/domain-state'
import type { App, User } from '../world/resources'
import { asText } from './as-text'
import type { Claims } from './verify-token'

/** For whom a token of this domain speaks, if they are still there: somebody who came later under the same name is another. */
export function tokenUser(domain: DomainState, { sub, user_id }: Claims): User | undefined {
  const user = domain.users.find('userName', folded(asText(sub)))
  return user?.id === user_id ? user : undefined
}

/** The application that a token was made for. */
export function tokenClient(domain: DomainState, { client_id, client_guid }: Claims): App | undefined {
  const app = domain.apps.find('clientId', asText(client_id))
  return app?.id === client_guid ? app : undefined
}
