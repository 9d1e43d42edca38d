import type { ErrorShape } from './error-shapes'
import type { Limits } from './limits'
import { signatureStates } from './signatures'
import { addTally } from './tally'
import type { TokenGroup } from './token-groups'

/** What one stretch of a log came to. Can be sent between threads, and added to what comes before it. */
export interface Part {
  /** By kind and verdict. */
  tokens: Map<string, TokenGroup>
  /** By the fingerprint of a shape. */
  errors: Map<number, ErrorShape>
  /** Fingerprints of the tokens. */
  prints: Float64Array
  lines: number
  characters: number
  tokenCount: number
  /** Distinct tokens beyond those whose fingerprints are kept, and what else went over the limits. */
  over: { tokens: number; errors: number; groups: number }
}

/**
 * One log's parts in their order as one, as if it had been read in one go. That is so to the letter where no limit was reached. Changes
 * the first part.
 */
export function mergeParts([first, ...others]: readonly [Part, ...Part[]], most: Limits): Part {
  for (const part of others) add(first, part, most)
  return first
}

function add(whole: Part, later: Part, most: Limits): void {
  for (const [key, group] of later.tokens) {
    const known = whole.tokens.get(key)
    if (known) {
      addTally(known, group, most.clients)
      for (const state of signatureStates) known.signatures[state] += group.signatures[state]
    } else if (whole.tokens.size < most.groups) whole.tokens.set(key, group)
    else whole.over.groups += group.count
  }
  for (const [print, shape] of later.errors) {
    const known = whole.errors.get(print)
    if (known) addTally(known, shape, most.clients)
    else if (whole.errors.size < most.errors) whole.errors.set(print, shape)
    else whole.over.errors += shape.count
  }
  const prints = new Set(whole.prints)
  for (const print of later.prints) {
    if (prints.size < most.tokens) prints.add(print)
    else if (!prints.has(print)) whole.over.tokens += 1
  }
  whole.prints = Float64Array.from(prints)
  whole.lines += later.lines
  whole.characters += later.characters
  whole.tokenCount += later.tokenCount
  whole.over.tokens += later.over.tokens
  whole.over.errors += later.over.errors
  whole.over.groups += later.over.groups
}
