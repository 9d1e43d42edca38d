import { folded } from './folded'
import { type Lines, NotRead, withoutEnd, withoutStart } from './yaml-lines'

/** A text in quotes, over as many lines as it takes. */
export function readQuoted(lines: Lines, first: string, mark: '"' | "'"): string {
  const parts: string[] = []
  const end = mark === '"' ? /^(?:[^"\\]|\\.)*"/ : /^(?:[^']|'')*'/
  for (let rest: string | undefined = first.slice(1); rest !== undefined; rest = lines.all[lines.at++]) {
    // What comes after the first line has its own margin.
    const line: string = parts.length > 0 ? withoutStart(rest) : rest
    const closed = end.exec(line)?.[0]
    parts.push(closed === undefined ? line : closed.slice(0, -1))
    if (closed === undefined) continue
    if (!/^[ \t]*(?:#.*)?$/.test(line.slice(closed.length))) throw new NotRead()
    return mark === '"' ? unescaped(parts) : folded(parts.map(trimmedBetween(parts.length))).replaceAll("''", "'")
  }
  throw new NotRead()
}

/** Blanks at a break do not count. */
const trimmedBetween = (count: number) => (part: string, at: number) => (at < count - 1 ? withoutEnd(part) : part)

const escapes: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
}

/** A break behind a backslash is none. */
function unescaped(parts: readonly string[]): string {
  const joined: string[] = []
  let open: string[] = []
  for (const [at, part] of parts.entries()) {
    const line = at < parts.length - 1 ? untilEscape(part) : part
    const isOpen = at < parts.length - 1 && endsInBackslash(line)
    open.push(isOpen ? line.slice(0, -1) : line)
    if (isOpen) continue
    joined.push(open.join(''))
    open = []
  }
  return folded(joined).replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gi,
    (_, two?: string, four?: string, eight?: string, one = '') => {
      const code = two ?? four ?? eight
      if (code === undefined) return escapes[one] ?? one
      const point = Number.parseInt(code, 16)
      if (point > 0x10_ff_ff) throw new NotRead()
      return String.fromCodePoint(point)
    },
  )
}

/** Without blanks at its end, but for one that is escaped. */
function untilEscape(part: string): string {
  const end = withoutEnd(part)
  return endsInBackslash(end) ? part.slice(0, end.length + 1) : end
}

function endsInBackslash(text: string): boolean {
  let count = 0
  while (text.charAt(text.length - 1 - count) === '\\') count += 1
  return count % 2 === 1
}
