import type { Gate } from '../../gates/gate'
import type { Case } from './case'
import { caseSections } from './case-sections'
import type { Block } from './sections'

/** The case as a page for a ticket or a wiki. */
export const caseMarkdown = (told: Case, gates: readonly Gate[]): string =>
  [
    `# ${inline(told.name)}`,
    `Saved ${told.savedAt}`,
    ...caseSections(told, gates).flatMap(({ title, blocks }) => [`## ${title}`, ...blocks.map(written)]),
  ].join('\n\n')

function written(block: Block): string {
  switch (block.as) {
    case 'heading':
      return `### ${inline(block.text)}`
    case 'text':
      return inline(block.text)
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n')
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${inline(item)}`).join('\n')
    case 'code':
      return fenced(block.text)
  }
}

/** What was pasted must not become markup, a picture or a link. */
const inline = (text: string): string =>
  text.replace(/[\\`*_<>[\]|#]/g, (mark) => `\\${mark}`).replace(/\s*\n\s*/g, '  \n')

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}
