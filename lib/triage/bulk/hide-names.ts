import type { Paste } from '../paste'
import { pseudonymise } from '../pseudonymise'
import { type Pseudonyms, pseudonymFor } from '../pseudonyms'
import { readPaste } from '../read-paste'
import type { Group } from './to-grouped'

/** A group as it may be shown to anybody. */
export interface Hidden {
  clients: string[]
  example: string
}

/** Of each group its clients and example with pseudonyms: in all of them the same name has the same one. */
export function hideNames(groups: readonly Group[]): Hidden[] {
  const pseudonyms: Pseudonyms = new Map()
  // The most frequent group comes first, so that its clients have the lowest numbers.
  return groups.map((group) => {
    const clients = group.clients.map((client) => pseudonymFor(pseudonyms, 'client', client))
    return { clients, example: pseudonymise(pasteOf(group), pseudonyms) }
  })
}

/** The example of a token is its claims, which name people and clients that no other text marks as such. */
function pasteOf({ of, example }: Group): Paste {
  const paste = readPaste(example)
  if (of === 'errors') return paste
  const claims: Record<string, unknown> = JSON.parse(example)
  return { ...paste, token: { header: {}, claims, problems: [] } }
}
