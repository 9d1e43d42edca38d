import { grantName } from '../facts/grant-names'
import { catalogue } from '../gates/catalogue'
import type { Verdict } from '../gates/verdict'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { notTested } from './not-tested'
import type { HandoffSubject, HandoffTest } from './subject'
import { mdCode, mdList, mdPage, mdTable, mdText } from './words/markdown'
import { leftOutPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ tests }: HandoffSubject): string[] => [
  ...(tests.length === 0
    ? [
        'Any test: none of this client is kept. Test it from the page of its run, or save a test as a check, then take this again.',
      ]
    : []),
  'Requests and answers themselves: they carry tokens. A saved check has what was known of its own.',
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
            ['When', 'Test', 'What', 'How', 'Result'],
            subject.tests.map(({ at, name, kind, outcome, says, ...asked }) => [
              mdText(at),
              mdText(name),
              askedOf(asked),
              kind === 'call' ? 'requests were sent' : 'judged by the configuration, nothing was sent',
              mdText(`${outcomes[outcome]}${says ? `: ${says}` : ''}`),
            ]),
          ),
      ...subject.tests.map(gatesOf),
      '## Not tested',
      mdList(notTested(subject).map(mdText)) ||
        'Each of its grants, scopes and certificates was in a call that passed.',
      ...ran(subject),
      leftOutPart(leavesOut(subject)),
    ),
}

const askedOf = ({ grantType, scope, alias }: Pick<HandoffTest, 'grantType' | 'scope' | 'alias'>): string =>
  [
    mdText(grantName(grantType)),
    ...(scope === '' ? [] : [`scope ${mdCode(scope)}`]),
    ...(alias === undefined ? [] : [`signed as ${mdCode(alias)}`]),
  ].join(', ')

/** What the run did and what people confirmed on the way, as its journal has it. */
function ran({ setup }: HandoffSubject): string[] {
  const steps = (setup?.steps ?? []).filter(({ doneAt }) => doneAt !== undefined)
  if (!setup || steps.length === 0) return []
  return [
    `## What run ${mdText(setup.runName)} did`,
    mdTable(
      ['When', 'Step', 'Result'],
      steps.map(({ doneAt = '', title, says = '' }) => [mdText(doneAt), mdText(title), mdText(says)]),
    ),
  ]
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
