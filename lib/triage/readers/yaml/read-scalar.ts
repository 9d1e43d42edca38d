import { folded } from './folded'
import { readBlock } from './read-block'
import { readQuoted } from './read-quoted'
import { indentOf, isBlank, type Lines, NotRead, withoutEnd, withoutStart } from './yaml-lines'

/** A scalar that begins with `first`, the rest of the line before `lines.at`; what it goes on with is indented by more than `parent`. */
export function readScalar(lines: Lines, first: string, parent: number): unknown {
  const mark = first.charAt(0)
  if (mark === '"' || mark === "'") return readQuoted(lines, first, mark)
  if (mark === '|' || mark === '>') return readBlock(lines, first, parent)
  if (/^\[[ \t]*\][ \t]*(?:#.*)?$/.test(first)) return []
  if (/^\{[ \t]*\}[ \t]*(?:#.*)?$/.test(first)) return {}
  if (/^[[{&*!%@`]/.test(first)) throw new NotRead()
  const parts = [withoutComment(first)]
  for (let line = lines.all[lines.at]; line !== undefined; line = lines.all[++lines.at]) {
    if (!isBlank(line) && indentOf(line) <= parent) break
    parts.push(withoutComment(withoutStart(line)))
  }
  if (parts.some((part) => /:(?:[ \t]|$)/.test(part))) throw new NotRead()
  return resolved(folded(parts.slice(0, parts.findLastIndex((part) => part !== '') + 1)))
}

const withoutComment = (text: string) => withoutEnd(text.replace(/(?:^|[ \t])#.*$/, ''))

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i

/** Of the core schema what exports have: nothing, truth and decimal numbers. */
function resolved(text: string): unknown {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  return number.test(text) ? Number(text) : text
}
