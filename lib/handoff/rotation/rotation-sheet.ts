import type { Exporter } from '../exporter'
import { mdCode, mdPage, mdSteps, mdText } from '../words/markdown'
import { leftOutPart } from '../words/sheet-parts'
import type { RotationSubject } from './rotation-subject'
import { certificatesTable, newKeyLeftOut, rotationFile, rotationHead } from './rotation-words'

const leavesOut = (subject: RotationSubject): string[] => [
  newKeyLeftOut(subject),
  'The client secret: a rotation does not change it.',
]

/** What changes for the caller and when, for whoever writes or runs it. */
export const rotationSheet: Exporter<RotationSubject> = {
  id: 'rotation-sheet',
  title: 'Change of the caller',
  says: 'What to change in the caller, by when, and how to see that it worked, as Markdown.',
  reader: 'developer',
  fileName: (subject) => rotationFile(subject, 'rotation', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) => {
    const { from, to } = subject
    return mdPage(
      rotationHead(subject, 'For whoever runs the caller'),
      '## Both certificates',
      certificatesTable(subject),
      '## When',
      mdText(when(subject)),
      '## What to change',
      [
        `1. Give the caller the new private key; keep the old one until ${mdText(from.alias)} is gone.`,
        `2. Write kid ${mdCode(to.alias)} into the header of each assertion, in this spelling.`,
        `3. Where the caller writes x5t, write ${to.x5t === '' ? 'that of the new certificate' : mdCode(to.x5t)}.`,
        '4. Leave iss, sub, aud, the client ID, its secret and the scope as they are.',
        '5. Restart the caller where it reads its key at start only, and on each machine that has it.',
      ].join('\n'),
      '## How to see that it worked',
      mdSteps([
        'Drop the token that the caller holds, so that it asks for one.',
        `See in its log that a token came for an assertion with kid “${to.alias}”.`,
        'Tell whoever runs the rotation: the old certificate is removed after that, and not before.',
      ]),
      leftOutPart(leavesOut(subject)),
    )
  },
}

function when({ status, from, to, bothSince, oldGoneAt }: RotationSubject): string {
  const last = from.notAfter === '' ? '' : ` “${from.alias}” is good until ${from.notAfter} at most.`
  switch (status) {
    case 'planned':
      return `Nothing is written yet: until the plan has run, only “${from.alias}” is good.${last}`
    case 'done':
      return `“${from.alias}” is gone${oldGoneAt === undefined ? '' : ` since ${oldGoneAt}`}: an assertion signed with its key is refused.`
    case 'undoing':
    case 'undone':
    case 'stuck':
      return `The rotation is taken back: go on signing as “${from.alias}”, and not as “${to.alias}”.${last}`
    case 'running':
    case 'waiting':
    case 'stopped':
      return bothSince === undefined
        ? `The new certificate is not in place yet: until it is, only “${from.alias}” is good.${last}`
        : `Both are good since ${bothSince}: change over at any time from now on, one machine after the other. The run waits for you and then removes “${from.alias}”.${last}`
  }
}
