import type { DomainState } from '../world/domain-state'
import type { ApiKey, Author, User } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { readPublicKey } from './read-public-key'
import type { Input } from './resource-kind'
import { isRecord } from './scim/values'
import { duplicate, invalidReference, missingAttributes, scimError } from './scim-error'

/** Oracle: "A user can have a maximum of three keys." */
const quota = 3

/** `POST /ApiKeys`. Without `user` the key is the caller's own, if the caller is somebody. */
export function createApiKey(
  domain: DomainState,
  input: Input,
  caller: User | undefined,
  author: Author,
  now: number,
): ApiKey {
  const user = keyHolder(domain, input.user, caller)
  const read = readPublicKey(String(input.key))
  const present = domain.apiKeys.where('user', user.id)
  if (present.some(({ fingerprint }) => fingerprint === read.fingerprint))
    throw duplicate(`${user.userName} already has the key ${read.fingerprint}.`)
  // Only the words "maximum quota limit of 3" and the status are known.
  if (present.length >= quota)
    throw scimError(400, 'emulator.error.quota', `ApiKey: maximum quota limit of ${quota} is reached.`)
  const key: ApiKey = {
    ...newResource(domain, kinds.apiKey, author, now),
    ...input,
    ...read,
    user: { value: user.id },
  }
  domain.apiKeys.put(key)
  return key
}

function keyHolder(domain: DomainState, named: unknown, caller: User | undefined): User {
  const id = isRecord(named) ? (named.value ?? named.ocid) : undefined
  if (typeof id !== 'string') {
    if (caller) return caller
    throw missingAttributes(['user'])
  }
  const user = domain.users.get(id) ?? domain.users.find('ocid', id)
  if (!user) throw invalidReference('ApiKey.user', 'User', id)
  return user
}
