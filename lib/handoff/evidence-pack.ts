import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { notTested } from './not-tested'
import type { HandoffSubject } from './subject'
import { gatesOf, ran, testsTable } from './words/evidence-parts'
import { mdList, mdPage, mdText } from './words/markdown'
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
      subject.tests.length === 0 ? 'No test of this client is kept.' : testsTable(subject.tests),
      ...subject.tests.map(gatesOf),
      '## Not tested',
      mdList(notTested(subject).map(mdText)) ||
        'Each of its grants, scopes and certificates was in a call that passed.',
      ...ran(subject.setup),
      leftOutPart(leavesOut(subject)),
    ),
}
