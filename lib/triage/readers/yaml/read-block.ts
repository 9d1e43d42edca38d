import { indentOf, type Lines, NotRead } from './yaml-lines'

/** `|` keeps its breaks, `>` folds them; a digit tells the margin, `-` and `+` what becomes of the last breaks. */
export function readBlock(lines: Lines, first: string, parent: number): string {
  const [, style, marks] = /^([|>])([-+1-9]{0,2})[ \t]*(?:#.*)?$/.exec(first) ?? []
  if (style === undefined || marks === undefined) throw new NotRead()
  const given = Number(/\d/.exec(marks)?.[0] ?? 0)
  let margin = given > 0 ? Math.max(parent, 0) + given : 0
  const own: string[] = []
  for (let line = lines.all[lines.at]; line !== undefined; line = lines.all[++lines.at]) {
    if (/^ *$/.test(line) && (margin === 0 || line.length <= margin)) {
      own.push('')
      continue
    }
    const indent = indentOf(line)
    if (margin === 0) margin = indent
    if (indent < margin || margin <= parent) break
    own.push(line.slice(margin))
  }
  const isKept = marks.includes('+')
  const end = own.findLastIndex((line) => line !== '') + 1
  const text = style === '|' ? own.slice(0, end).join('\n') : foldedBlock(own.slice(0, end))
  if (isKept) return text + '\n'.repeat(own.length - end + (end > 0 ? 1 : 0))
  return marks.includes('-') || text === '' ? text : `${text}\n`
}

/** Lines set in further keep their breaks. */
function foldedBlock(own: readonly string[]): string {
  let text = ''
  let breaks = 0
  let isInner = true
  for (const line of own) {
    if (line === '') {
      breaks += 1
      continue
    }
    const goesIn = /^[ \t]/.test(line)
    if (text === '' && breaks === 0) text = line
    else if (text === '') text = '\n'.repeat(breaks) + line
    else if (goesIn || isInner) text += '\n'.repeat(breaks + 1) + line
    else text += breaks > 0 ? '\n'.repeat(breaks) + line : ` ${line}`
    isInner = goesIn
    breaks = 0
  }
  return text
}
