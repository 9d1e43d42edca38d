import { oneLine } from './one-line'

/** What people typed, as text of a Markdown page: nothing in it is markup, HTML or a second line. */
export const mdText = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|~!]|&(?=[#\w])/g, '\\$&')

/** What a machine spells, in a fence that is longer than any within it. */
export function mdCode(text: string): string {
  const line = oneLine(text)
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}

export const mdList = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

export const mdSteps = (steps: readonly string[]): string =>
  steps.map((step, index) => `${index + 1}. ${mdText(step)}`).join('\n')

/** Rows of cells that are Markdown already. */
export const mdTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const mdPage = (...parts: readonly (string | undefined)[]): string =>
  `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
