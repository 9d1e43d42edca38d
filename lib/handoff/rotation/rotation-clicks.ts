import type { Exporter } from '../exporter'
import { clickedSection, setupClicks } from '../words/clicked-parts'
import { mdPage } from '../words/markdown'
import { leftOutPart } from '../words/sheet-parts'
import type { RotationSubject } from './rotation-subject'
import { newKeyLeftOut, rotationFile, rotationHead } from './rotation-words'

/** The rotation as somebody does it by hand, with its waits, in the words of the console they have. */
export const rotationClicks: Exporter<RotationSubject> = {
  id: 'rotation-click-path',
  title: 'Click path',
  says: 'The same rotation done by hand, click by click, in the words of the console they have.',
  reader: 'administrator',
  isOfConsole: true,
  unfit: ({ setup }) => (setup.steps.length > 0 ? undefined : 'There is nothing left to do in this domain.'),
  fileName: (subject) => rotationFile(subject, 'rotation-clicks', 'md'),
  mediaType: 'text/markdown',
  leavesOut: (subject) => [newKeyLeftOut(subject)],
  write: (subject) =>
    mdPage(
      rotationHead(subject, `By hand in the ${subject.generation}`),
      ...setupClicks(subject.setup, subject.generation).flatMap(clickedSection),
      leftOutPart(rotationClicks.leavesOut(subject)),
    ),
}
