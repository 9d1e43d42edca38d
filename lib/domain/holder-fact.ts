import type { HolderFact } from '../facts/domain-facts'
import { findAppByClientId } from './apps'
import type { Domain } from './domain'
import { findUserByName } from './users'

/** Whom a token speaks for, as the domain knows them now. Nothing where it may not be asked or the token does not say. */
export async function readHolderFact(
  domain: Domain,
  { sub_type, sub, user_id, client_id, client_name, client_guid }: Record<string, unknown>,
): Promise<HolderFact | undefined> {
  if (sub_type === 'user' && typeof sub === 'string') {
    const user = await findUserByName(domain, sub)
    return user.ok ? { kind: 'user', name: sub, isActive: stillThe(user.value, user_id) } : undefined
  }
  if (sub_type !== 'client' || typeof client_id !== 'string') return undefined
  const app = await findAppByClientId(domain, client_id)
  const name = typeof client_name === 'string' && client_name !== '' ? client_name : client_id
  return app.ok ? { kind: 'client', name, isActive: stillThe(app.value, client_guid) } : undefined
}

/** Somebody who came later under the same name is another. */
const stillThe = (found: { id: string; active: boolean } | null, id: unknown): boolean | null =>
  found && (typeof id !== 'string' || found.id === id) ? found.active : null
