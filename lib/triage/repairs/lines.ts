import type { Repair } from './repair'

const quoteMark = /^[ \t]{0,3}(?:[>|\u2502] ?){1,8}/

/** A request as `curl -v` shows it begins like a quotation, and is none. */
const isVerbose = (lines: readonly string[]) =>
  lines.some((line) => /^(?:< HTTP\/|\* (?:Connected|Trying|Host|TLS|ALPN)|> [A-Z]{3,7} \S+ HTTP\/)/.test(line))

/** Marks of quoted mail, in runs of two lines and more. */
function unquote(text: string): string {
  if (!/^[ \t]{0,3}[>|\u2502]/m.test(text)) return text
  const lines = text.split('\n')
  const marked = lines.map((line) => quoteMark.test(line))
  const isWhole = lines.every((line, at) => marked[at] || line.trim() === '')
  if (!isWhole && isVerbose(lines)) return text
  const isOne = isWhole && isQuotedVerbose(lines)
  return lines
    .map((line, at) => (isWhole || (marked[at] && (marked[at - 1] || marked[at + 1])) ? unmarked(line, isOne) : line))
    .join('\n')
}

/** Quoted mail with a `curl -v` transcript in it: one mark is the mail's, the next one curl's. */
const isQuotedVerbose = (lines: readonly string[]) =>
  lines.some((line) => /^[>|] ?(?:< HTTP\/|> [A-Z]{3,7} \S+ HTTP\/)/.test(line))

const unmarked = (line: string, isOne: boolean) => line.replace(isOne ? /^[ \t]{0,3}[>|] ?/ : quoteMark, '')

const numbered = /^[ \t]{0,6}(\d{1,6})(?:[:|\u2502.)]|\t)[ \t]?/

/** Numbers that count up by one from line to line. */
function unnumber(text: string): string {
  if (!/^[ \t]{0,6}\d{1,6}[:|\u2502.)\t]/m.test(text)) return text
  const lines = text.split('\n')
  const numbers = lines.map((line) => Number(numbered.exec(line)?.[1] ?? Number.NaN))
  const inOrder = numbers.filter((number, at) => number === (numbers[at - 1] ?? Number.NaN) + 1).length
  const filled = lines.filter((line) => line.trim() !== '').length
  if (inOrder < 2 || inOrder < filled * 0.8 - 1) return text
  return lines.map((line) => line.replace(numbered, '')).join('\n')
}

const begins =
  /^(?:\s|\d{4}-\d\d|\[?\d\d[:/]|[>*|<{}\][]|-{1,2}[A-Za-z]|eyJ|HTTP\/|(?:GET|POST|PUT|DELETE|PATCH) |[A-Za-z][\w-]{1,40}: |\w+=)/

/** Lines that a window of fixed width broke: as long as all others that were broken, or in the middle of a quoted string. */
function unwrap(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split(/\r?\n/)
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0)
  if (width < 40 || width > 250) return text
  const isOften = lines.filter((line) => line.length === width && !isOfToken(line)).length > 1
  // Mail breaks at blanks and takes them away, terminals break anywhere; no terminal is so narrow.
  const glue = width < 79 ? ' ' : ''
  const out: string[] = []
  let quotes = 0
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    if (isOpen) out.push(glue, line)
    else out.push(at === 0 ? line : `\n${line}`)
    const isEscaped = isOpen && (lines[at - 1] ?? '').endsWith('\\')
    quotes =
      (isOpen ? quotes : 0) +
      (line.slice(isEscaped ? 1 : 0).match(/\\.|"/g) ?? []).filter((mark) => mark === '"').length
    // In a quoted string a line break cannot stand: it was broken there.
    isOpen =
      line.length === width && !isOfToken(line) && (quotes % 2 === 1 || (isOften && !begins.test(lines[at + 1] ?? '')))
  }
  return out.join('')
}

/** Those are joined where tokens are found. */
const isOfToken = (line: string) => /^[\w+/=.-]+$/.test(line)

/** What stands before lines or breaks them. */
export const lineRepairs: readonly Repair[] = [
  { what: 'quotation marks of a mail', shows: ['> HTTP/1.1 401', 'HTTP/1.1 401'], mend: unquote },
  { what: 'line numbers', shows: ['12: HTTP/1.1 401', 'HTTP/1.1 401'], mend: unnumber },
  { what: 'wrapped lines', shows: ['invalid_⏎client', 'invalid_client'], mend: unwrap },
]
