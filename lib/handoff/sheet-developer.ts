import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { leftOut } from './words/left-out'
import { mdList, mdPage, mdText } from './words/markdown'
import { callerTable, leftOutPart, manualPart, sheetHead } from './words/sheet-parts'

/** Everything but the secrets, for whoever writes the caller. */
export const sheetDeveloper: Exporter = {
  id: 'sheet-developer',
  title: 'Hand-off sheet',
  says: 'All settings of the caller on one page, as Markdown.',
  reader: 'developer',
  fileName: (subject) => fileName(subject, 'handoff', 'md'),
  mediaType: 'text/markdown',
  leavesOut: leftOut,
  write: (subject) => {
    const manual = manualPart(subject)
    return mdPage(
      sheetHead(subject, 'For whoever writes the caller'),
      '## Settings',
      callerTable(subject),
      '## Worth knowing',
      mdList(
        [
          'Ask for a token when the last one ends, not for each call: a domain limits requests for tokens.',
          'The token is good for this service alone, and must not be logged.',
          ...(subject.signing
            ? ['kid is the alias of the certificate in the identity domain; a new certificate has a new one.']
            : []),
          'A 401 from the service means the token is not acceptable, a 403 that it is and a right is missing.',
        ].map(mdText),
      ),
      manual === undefined ? undefined : `## Done by hand\n\n${manual}`,
      leftOutPart(leftOut(subject)),
    )
  },
}
