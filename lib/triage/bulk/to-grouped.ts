import type { Limits } from './limits'
import type { Part } from './part'
import type { SignatureState } from './signatures'
import { addTally, newTally, type Tally } from './tally'

/** Tokens or errors that fail, or pass, for one reason. */
export interface Group {
  /** Tells it from the others of its log. */
  key: string
  of: 'tokens' | 'errors'
  /** The gate that shut, or the first that may have; `undefined`: none is known. */
  gateId?: string
  /** No other gate is left. */
  isCause: boolean
  /** What was recognised, e.g. `token endpoint: invalid_client`. */
  what: string
  count: number
  /** Of the lines, ISO instants. */
  first?: string
  last?: string
  /** Client IDs, as many as are kept; `moreClients`: others were met. */
  clients: string[]
  moreClients: boolean
  /** The first one without its secrets: the claims of a token in JSON, of an error up to 500 characters. */
  example: string
  /** Of tokens, where keys were given: how many of each state, without those that are none. */
  signatures?: Partial<Record<SignatureState, number>>
}

export interface Grouped {
  /** The most frequent first. */
  groups: Group[]
  lines: number
  characters: number
  tokens: number
  distinctTokens: number
  /** Events with a word of an error in them, of which nothing is known. */
  unrecognised: number
  /** What was left out so that memory stays bounded, one sentence each. */
  dropped: string[]
}

export function toGrouped(part: Part, most: Limits, hasKeys: boolean): Grouped {
  const tokens = [...part.tokens].map(
    ([name, { kind, gateId, isCause, example, signatures, ...tally }]): Group => ({
      ...told(tally),
      key: `tokens ${name}`,
      of: 'tokens',
      what: kind,
      ...(gateId !== undefined && { gateId }),
      isCause,
      example,
      ...(hasKeys && { signatures: Object.fromEntries(Object.entries(signatures).filter(([, count]) => count > 0)) }),
    }),
  )
  const { groups: errors, over } = errorGroups(part, most, tokens.length)
  return {
    groups: [...tokens, ...errors].sort((one, other) => other.count - one.count),
    lines: part.lines,
    characters: part.characters,
    tokens: part.tokenCount,
    distinctTokens: part.prints.length + part.over.tokens,
    unrecognised: [...part.errors.values()].reduce((sum, { head, count }) => sum + (head ? 0 : count), 0),
    dropped: droppedSentences({ ...part.over, groups: part.over.groups + over }, most),
  }
}

/** Shapes that say the same are one group. */
function errorGroups({ errors }: Part, most: Limits, taken: number): { groups: Group[]; over: number } {
  const groups = new Map<string, { head: Omit<Group, 'count' | 'clients' | 'moreClients'>; tally: Tally }>()
  let over = 0
  for (const shape of errors.values()) {
    if (!shape.head) continue
    const { what, gateId, isCause, example } = shape.head
    const key = `errors ${what} ${gateId ?? ''} ${isCause}`
    let group = groups.get(key)
    if (!group) {
      if (taken + groups.size >= most.groups) {
        over += shape.count
        continue
      }
      const head = { key, of: 'errors' as const, what, isCause, example, ...(gateId !== undefined && { gateId }) }
      group = { head, tally: newTally() }
      groups.set(key, group)
    }
    addTally(group.tally, shape, most.clients)
  }
  return { groups: [...groups.values()].map(({ head, tally }) => ({ ...head, ...told(tally) })), over }
}

function told({ count, first, last, clients, moreClients }: Tally) {
  return {
    count,
    ...(first !== undefined && { first: new Date(first).toISOString() }),
    ...(last !== undefined && { last: new Date(last).toISOString() }),
    clients: [...clients],
    moreClients,
  }
}

function droppedSentences(over: Record<'tokens' | 'errors' | 'groups', number>, most: Limits): string[] {
  const sentences: string[] = []
  if (over.tokens > 0)
    sentences.push(`After ${most.tokens} distinct tokens, ${over.tokens} more were counted as new each time they came.`)
  if (over.errors > 0) sentences.push(`After ${most.errors} kinds of events, ${over.errors} more events were not read.`)
  if (over.groups > 0)
    sentences.push(`After ${most.groups} groups, ${over.groups} tokens or errors of others were not counted.`)
  return sentences
}
