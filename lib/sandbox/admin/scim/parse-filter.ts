import { invalidFilter } from '../scim-error'
import { type Filter, operators } from './filter'
import { type FilterToken, filterTokens } from './filter-tokens'

/** No person nests deeper, and a parser that calls itself must end somewhere. */
const deepest = 50

/** Grammar of RFC 7644 section 3.4.2.2, with unquoted values as Oracle's own page shows them. */
export function parseFilter(text: string): Filter {
  const tokens = filterTokens(text)
  refuseDeep(tokens)
  const { filter, next } = parseOr(tokens, 0)
  if (next < tokens.length) throw invalidFilter(`The filter goes on after its end: "${text}".`)
  return filter
}

function refuseDeep(tokens: FilterToken[]): void {
  let depth = 0
  for (const { kind } of tokens) {
    if (kind === '(' || kind === '[') depth += 1
    if (kind === ')' || kind === ']') depth -= 1
    if (depth > deepest) throw invalidFilter(`The filter is nested deeper than ${deepest} brackets.`)
  }
}

interface Parsed {
  filter: Filter
  next: number
}

const isWord = (token: FilterToken | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toLowerCase() === word

function parseOr(tokens: FilterToken[], at: number): Parsed {
  return parseList(tokens, at, 'or', (from) => parseList(tokens, from, 'and', (inner) => parseTerm(tokens, inner)))
}

function parseList(tokens: FilterToken[], at: number, op: 'and' | 'or', parse: (at: number) => Parsed): Parsed {
  const first = parse(at)
  const all = [first.filter]
  let { next } = first
  while (isWord(tokens[next], op)) {
    const more = parse(next + 1)
    all.push(more.filter)
    next = more.next
  }
  return { filter: all.length === 1 ? first.filter : { op, all }, next }
}

function parseTerm(tokens: FilterToken[], at: number): Parsed {
  const token = tokens[at]
  if (isWord(token, 'not') && tokens[at + 1]?.kind === '(') {
    const inner = parseGroup(tokens, at + 1, ')')
    return { filter: { op: 'not', filter: inner.filter }, next: inner.next }
  }
  if (token?.kind === '(') return parseGroup(tokens, at, ')')
  if (token?.kind !== 'word') throw invalidFilter('An attribute name is missing in the filter.')
  if (tokens[at + 1]?.kind === '[') {
    const inner = parseGroup(tokens, at + 1, ']')
    return { filter: { op: 'some', path: token.text, filter: inner.filter }, next: inner.next }
  }
  return parseComparison(tokens, at, token.text)
}

function parseGroup(tokens: FilterToken[], at: number, close: ')' | ']'): Parsed {
  const inner = parseOr(tokens, at + 1)
  if (tokens[inner.next]?.kind !== close) throw invalidFilter(`"${close}" is missing in the filter.`)
  return { filter: inner.filter, next: inner.next + 1 }
}

function parseComparison(tokens: FilterToken[], at: number, path: string): Parsed {
  const operator = tokens[at + 1]
  if (isWord(operator, 'pr')) return { filter: { op: 'pr', path }, next: at + 2 }
  const op = operators.find((name) => isWord(operator, name))
  if (!op) throw invalidFilter(`"${path}" must be followed by eq, ne, co, sw, ew, gt, ge, lt, le or pr.`)
  const value = tokens[at + 2]
  if (value?.kind === 'string') return { filter: { op, path, text: value.value, isQuoted: true }, next: at + 3 }
  if (value?.kind === 'word') return { filter: { op, path, text: value.text, isQuoted: false }, next: at + 3 }
  throw invalidFilter(`A value is missing after "${path} ${op}".`)
}
