import { invalidFilter } from '../scim-error'

export type FilterToken =
  | { kind: 'word'; text: string }
  | { kind: 'string'; value: string }
  | { kind: '(' | ')' | '[' | ']' }

const pattern = /\s+|("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+)/gy

/** Cuts a SCIM filter into words, quoted strings and brackets. */
export function filterTokens(filter: string): FilterToken[] {
  const tokens: FilterToken[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < filter.length) {
    const from = pattern.lastIndex
    const match = pattern.exec(filter)
    if (!match) throw invalidFilter(`The filter cannot be read from "${filter.slice(from, from + 20)}" on.`)
    const [, quoted, bracket, word] = match
    if (quoted !== undefined) tokens.push({ kind: 'string', value: unquote(quoted) })
    else if (bracket !== undefined) tokens.push({ kind: bracket as '(' | ')' | '[' | ']' })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
  }
  return tokens
}

/** A SCIM string literal is a JSON string (RFC 7644 section 3.4.2.2). */
function unquote(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    throw invalidFilter(`${quoted} is not a string.`)
  }
}
