import { catalogue } from '../gates/catalogue'
import type { Verdict } from '../gates/verdict'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject, HandoffTest } from './subject'
import { mdList, mdPage, mdTable, mdText } from './words/markdown'
import { leftOutPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ tests }: HandoffSubject): string[] => [
  ...(tests.length === 0
    ? ['Any test: none of this client is kept. Save one as a check on the Test page, then take this again.']
    : []),
  'Requests and answers themselves: they carry tokens. The saved check has what was known of each.',
  'What people may do inside the service: no identity domain knows it, and one call proves one call.',
]

/** What was tested, when, with what result, and what was not. */
export const evidencePack: Exporter = {
  id: 'evidence-pack',
  title: 'Evidence pack',
  says: 'What was tested, when, with what result, and what was not, as Markdown.',
  reader: 'auditor',
  isOfApp: true,
  fileName: (subject) => fileName(subject, 'evidence', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) =>
    mdPage(
      sheetHead(subject, 'What was tested'),
      '## Tests',
      subject.tests.length === 0
        ? 'No test of this client is kept.'
        : mdTable(
            ['When', 'Test', 'How', 'Result'],
            subject.tests.map(({ at, name, kind, outcome, says }) => [
              mdText(at),
              mdText(name),
              kind === 'call' ? 'requests were sent' : 'judged by the configuration, nothing was sent',
              mdText(`${outcomes[outcome]}${says ? `: ${says}` : ''}`),
            ]),
          ),
      ...subject.tests.map(gatesOf),
      leftOutPart(leavesOut(subject)),
    ),
}

const outcomes: Record<HandoffTest['outcome'], string> = {
  passed: 'passed',
  stopped: 'stopped',
  'open-so-far': 'nothing found shut, nothing proven',
}

const words: [string, readonly Verdict['rung'][]][] = [
  ['Passed', ['open']],
  ['Refused or found shut', ['shut', 'next', 'candidate']],
  ['Not tested: the call did not get there', ['not-reached']],
  ['Not tested: could not be told', ['unknown', 'crashed']],
]

/** A gate by its question; those that do not concern the call are no evidence. */
function gatesOf({ name, at, gates }: HandoffTest): string {
  const parts = words.flatMap(([title, rungs]) => {
    const questions = catalogue
      .filter(({ id }) => rungs.some((rung) => gates[id] === rung))
      .map(({ question }) => question)
    return questions.length === 0 ? [] : [`${title}:`, mdList(questions.map(mdText))]
  })
  return [`### ${mdText(name)}, ${mdText(at)}`, ...parts].join('\n\n')
}
