import { toReadOAuthOf } from '../setup/by-hand/ways'
import { clicksToMake } from './app-clicks'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { clickedSection, setupClicks } from './words/clicked-parts'
import { mdPage, mdSteps, mdText } from './words/markdown'
import { leftOutPart, manualPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ setup, client, roles }: HandoffSubject): string[] => [
  'The client secret: the console shows it when the application is made; hand it over in a password vault.',
  'The private key: it stays with whoever signs; only its certificate is uploaded.',
  ...(setup
    ? []
    : [
        'What this console does not read of an application: allowed operations, post-logout URLs, tags and network perimeters. Compare them with the application that is there.',
        ...(client.certificates.length > 0
          ? ['The certificate: whoever made the key pair has it; it is public. Its alias is named.']
          : []),
        roles === null
          ? 'Its roles: this console’s caller could not read them.'
          : 'Roles of the users in whose names it calls: the application does not say who they are.',
      ]),
]

/** The setup, or the application that is there, as somebody makes it by hand, in the words of the console they have. */
export const clickPath: Exporter = {
  id: 'click-path',
  title: 'Click path',
  says: 'The same done by hand, click by click, in the words of the console they have.',
  reader: 'administrator',
  isOfPlan: true,
  isOfApp: true,
  isOfConsole: true,
  unfit: ({ setup, client: { clientType } }) =>
    setup || clientType === 'trusted' || clientType === 'confidential'
      ? undefined
      : 'The clicks are written for confidential applications; the consoles make public ones by another workflow.',
  fileName: (subject) => fileName(subject, 'click-path', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) => {
    const { setup, generation } = subject
    const manual = manualPart(subject)
    return mdPage(
      sheetHead(subject, `By hand in the ${generation}`),
      ...(setup ? [] : seen(subject)),
      ...(setup ? setupClicks(setup, generation) : clicksToMake(subject)).flatMap(clickedSection),
      manual === undefined ? undefined : `## Afterwards\n\n${manual}`,
      leftOutPart(leavesOut(subject)),
    )
  },
}

const seen = ({ client, domain, generation }: HandoffSubject): string[] => [
  '## Where it is',
  mdSteps(toReadOAuthOf(client.displayName, generation)),
  '## The like of it',
  `${mdText(domain.name)} has this application, and names are unique in a domain: take another name there, or another domain, which must have the same scopes and roles.${client.isInactive ? ' It is inactive, so the last click is left out.' : ''}`,
]
