import type { Exporter } from '../exporter'
import { gatesOf, ran, testsTable } from '../words/evidence-parts'
import { mdList, mdPage, mdText } from '../words/markdown'
import { leftOutPart } from '../words/sheet-parts'
import type { RotationSubject } from './rotation-subject'
import { certificatesTable, rotationFile, rotationHead } from './rotation-words'

const leavesOut = ({ domain }: RotationSubject): string[] => [
  `Who confirmed a step: the console has no sign-in. Who wrote, the audit log of ${domain.name} has.`,
  'Requests and answers of the tests: they carry tokens.',
]

/** What was done, confirmed and tested, when, and what was not. */
export const rotationRecord: Exporter<RotationSubject> = {
  id: 'rotation-record',
  title: 'Evidence pack',
  says: 'What was written, confirmed and tested, when, and what was not, as Markdown.',
  reader: 'auditor',
  unfit: ({ status }) => (status === 'planned' ? 'Nothing was done yet; the page of the run will have it.' : undefined),
  fileName: (subject) => rotationFile(subject, 'evidence', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) =>
    mdPage(
      rotationHead(subject, 'Evidence of a rotation'),
      '## Certificates',
      certificatesTable(subject),
      ...ran(subject.setup),
      '## Tests',
      subject.tests.length === 0 ? 'No test is kept with this run.' : testsTable(subject.tests),
      ...subject.tests.map(gatesOf),
      '## Not done, not tested',
      mdList(missing(subject).map(mdText)) || 'Nothing: each step is done, and a call signed with the new key passed.',
      leftOutPart(leavesOut(subject)),
    ),
}

const missing = ({ setup, tests, to, apps }: RotationSubject): string[] => [
  ...setup.steps.filter(({ doneAt }) => doneAt === undefined).map(({ title }) => `Not done: ${title}.`),
  ...(tests.some(({ outcome, alias }) => outcome === 'passed' && alias?.toLowerCase() === to.alias.toLowerCase())
    ? []
    : [`No call signed as ${to.alias} is kept that passed; that a person confirmed it, is that person’s word.`]),
  ...(apps.length > 1 ? ['Calls of each application: a test is of one.'] : []),
]
