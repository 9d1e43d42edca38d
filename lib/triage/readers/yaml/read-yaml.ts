import { readScalar } from './read-scalar'
import { indentOf, isBlank, type Lines, NotRead } from './yaml-lines'

const deepest = 60

/**
 * The first document of a YAML text, as programs write it: blocks of lists and members, with plain, quoted and block scalars. `undefined`:
 * it is none, or has what programs do not write of themselves: flow style, anchors, tags, keys of several lines, one scalar alone.
 */
export function readYaml(text: string): unknown {
  const all = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n')
  const start = all.findIndex((line) => !isBlank(line) && !/^(?:#|%|---)/.test(line))
  if (start < 0) return undefined
  const next = all.findIndex((line, at) => at > start && /^(?:---|\.\.\.)(?:[ \t]|$)/.test(line))
  const lines = { all: next < 0 ? all : all.slice(0, next), at: start }
  try {
    const value = node(lines, 0, 0)
    return nextLine(lines) === undefined && typeof value === 'object' ? value : undefined
  } catch (error) {
    if (error instanceof NotRead) return undefined
    throw error
  }
}

/** The next line that says something, without reading it. */
function nextLine(lines: Lines): string | undefined {
  let line = lines.all[lines.at]
  while (line !== undefined && /^[ \t]*(?:#.*)?$/.test(line)) line = lines.all[++lines.at]
  return line
}

function node(lines: Lines, least: number, depth: number): unknown {
  const line = nextLine(lines)
  if (line === undefined || indentOf(line) < least) return null
  return begun(lines, line, depth)
}

/** What begins with this line, which is `lines.at` or what is left of it. */
function begun(lines: Lines, line: string, depth: number): unknown {
  if (depth > deepest) throw new NotRead()
  const indent = indentOf(line)
  if (/^-(?:[ \t]|$)/.test(line.slice(indent))) return list(lines, line, indent, depth)
  if (keyOf(line.slice(indent))) return members(lines, line, indent, depth)
  lines.at += 1
  return readScalar(lines, line.slice(indent), indent - 1)
}

function list(lines: Lines, first: string, indent: number, depth: number): unknown[] {
  const found: unknown[] = []
  for (let line: string | undefined = first; line !== undefined && indentOf(line) === indent; line = nextLine(lines)) {
    const rest = /^-([ \t]+|$)/.exec(line.slice(indent))
    if (!rest) break
    const inner = indent + rest[0].length
    const value = line.slice(inner)
    if (value === '' || value.startsWith('#')) {
      lines.at += 1
      found.push(node(lines, indent + 1, depth + 1))
    } else if (/^-(?:[ \t]|$)/.test(value) || keyOf(value))
      found.push(begun(lines, ' '.repeat(inner) + value, depth + 1))
    else {
      lines.at += 1
      found.push(readScalar(lines, value, indent))
    }
  }
  return found
}

function members(lines: Lines, first: string, indent: number, depth: number): Record<string, unknown> {
  const found: [string, unknown][] = []
  for (let line: string | undefined = first; line !== undefined && indentOf(line) === indent; line = nextLine(lines)) {
    const key = keyOf(line.slice(indent))
    if (!key) throw new NotRead()
    lines.at += 1
    found.push([key.name, key.rest === '' ? below(lines, indent, depth) : readScalar(lines, key.rest, indent)])
  }
  // A member of any name is one of its own.
  return Object.fromEntries(found)
}

/** What stands under a key: further in, or a list at its margin. */
function below(lines: Lines, indent: number, depth: number): unknown {
  const line = nextLine(lines)
  const isList = line !== undefined && indentOf(line) === indent && /^-(?:[ \t]|$)/.test(line.slice(indent))
  return node(lines, isList ? indent : indent + 1, depth + 1)
}

const quotedKey = /^("(?:[^"\\]|\\.){0,1000}"|'(?:[^']|''){0,1000}')[ \t]{0,4}:(?:[ \t]+(.*)|)$/
const plainKey =
  /^([^ \t"'|>[\]{}&*!%@`#?,-](?:[^:#]|:(?=\S)|(?<=\S)#){0,1000}?|[?-](?=\S)(?:[^:#]|:(?=\S)){1,1000}?)[ \t]{0,4}:(?:[ \t]+(.*)|)$/

function keyOf(text: string): { name: string; rest: string } | undefined {
  const [, key = '', rest = ''] = quotedKey.exec(text) ?? plainKey.exec(text) ?? []
  if (key === '') return undefined
  const name = /^["']/.test(key) ? String(readScalar({ all: [], at: 0 }, key, 0)) : key
  return { name, rest: /^#/.test(rest) ? '' : rest }
}
