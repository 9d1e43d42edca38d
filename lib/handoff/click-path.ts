import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { mdCode, mdList, mdPage, mdSteps, mdText } from './words/markdown'
import { leftOutPart, manualPart, sheetHead } from './words/sheet-parts'

const isFile = (value: string) => value.includes('\n')

/** The setup as somebody does it by hand, in the words of the console they have. */
export const clickPath: Exporter = {
  id: 'click-path',
  title: 'Click path',
  says: 'The same setup done by hand, click by click, in the words of the console they have.',
  reader: 'administrator',
  isOfPlan: true,
  isOfConsole: true,
  unfit: ({ setup }) => (setup ? undefined : 'The clicks belong to a setup; open the run that made this application.'),
  fileName: (subject) => fileName(subject, 'click-path', 'md'),
  mediaType: 'text/markdown',
  leavesOut: () => [
    'The client secret: the console shows it when the application is made; hand it over in a password vault.',
    'The private key: it stays with whoever signs; only its certificate is uploaded.',
  ],
  write: (subject) => {
    const manual = manualPart(subject)
    return mdPage(
      sheetHead(subject, `By hand in the ${subject.generation}`),
      ...(subject.setup?.steps ?? []).flatMap(({ title, because, ways, values }, index) => [
        `## ${index + 1}. ${mdText(title)}`,
        `Why: ${mdText(because)}`,
        mdSteps(ways.find(({ generation }) => generation === subject.generation)?.steps ?? []),
        mdList(
          values.filter(({ value }) => !isFile(value)).map(({ label, value }) => `${mdText(label)}: ${mdCode(value)}`),
        ),
        ...values
          .filter(({ value }) => isFile(value))
          .map(({ label, value }) => `${mdText(label)}:\n\n\`\`\`\n${value.replaceAll('`', "'").trim()}\n\`\`\``),
      ]),
      manual === undefined ? undefined : `## Afterwards\n\n${manual}`,
      leftOutPart(clickPath.leavesOut(subject)),
    )
  },
}
