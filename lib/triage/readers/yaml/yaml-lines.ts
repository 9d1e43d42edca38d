/** Lines of a YAML document, with what is read from the last one. */
export interface Lines {
  readonly all: readonly string[]
  at: number
}

/** It is not YAML, or more than what is read here. */
export class NotRead extends Error {}

export const indentOf = (line: string): number => line.search(/[^ ]|$/)

export const isBlank = (line: string): boolean => /^[ \t]*$/.test(line)

/** Without the blanks at its start; no other white space counts. */
export const withoutStart = (text: string): string => text.replace(/^[ \t]+/, '')

/** Without the blanks at its end, in one pass. */
export function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return text.slice(0, end)
}
