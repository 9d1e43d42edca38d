import type { DomainState } from '../world/domain-state'
import type { ApiKey, Author, User } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { readPublicKey } from './read-public-key'
import { duplicate, invalidReference, missingAttributes, scimError } from './scim-error'

/** Oracle: "A user can have a maximum of three keys." */
const quota = 3

export interface ApiKeyInput {
  key: string
  description?: string | undefined
  user?: { value?: string | undefined; ocid?: string | undefined } | undefined
}

/** `POST /ApiKeys`. Without `user` the key is the caller's own, if the caller is somebody. */
export function createApiKey(
  domain: DomainState,
  input: ApiKeyInput,
  caller: User | undefined,
  author: Author,
  now: number,
): ApiKey {
  const user = keyHolder(domain, input.user, caller)
  const read = readPublicKey(input.key)
  const present = domain.apiKeys.where('user', user.id)
  if (present.some(({ fingerprint }) => fingerprint === read.fingerprint))
    throw duplicate(`${user.userName} already has the key ${read.fingerprint}.`)
  // Only the words "maximum quota limit of 3" and the status are known.
  if (present.length >= quota)
    throw scimError(400, 'emulator.error.quota', `ApiKey: maximum quota limit of ${quota} is reached.`)
  const key: ApiKey = {
    ...newResource(domain, kinds.apiKey, author, now),
    ...(input.description === undefined ? {} : { description: input.description }),
    ...read,
    user: { value: user.id },
  }
  domain.apiKeys.put(key)
  return key
}

function keyHolder(domain: DomainState, named: ApiKeyInput['user'], caller: User | undefined): User {
  const id = named?.value ?? named?.ocid
  if (id === undefined) {
    if (caller) return caller
    throw missingAttributes(['user'])
  }
  const user = domain.users.get(id) ?? domain.users.find('ocid', id)
  if (!user) throw invalidReference('ApiKey.user', 'User', id)
  return user
}
