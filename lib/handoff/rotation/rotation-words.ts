import { fileNameOf } from '../file-name'
import { mdCode, mdList, mdTable, mdText } from '../words/markdown'
import type { RotationSubject } from './rotation-subject'

/** `emea-2026_rotation_2026-11-21.md`: which certificate, what, when. */
export const rotationFile = ({ from, at }: RotationSubject, kind: string, extension: string): string =>
  fileNameOf(from.alias, at, kind, extension)

export const rotationHead = ({ from, to, domain, apps, setup, at, status }: RotationSubject, what: string): string =>
  [
    `# ${what}: ${mdText(from.alias)} gives way to ${mdText(to.alias)}`,
    mdList([
      `Identity domain: ${mdText(domain.name)} (${mdCode(domain.url)})`,
      ...apps.map(({ displayName, clientId }) => `Application: ${mdText(displayName)}, client ID ${mdCode(clientId)}`),
      status === 'planned' ? `Planned: ${mdText(setup.title)}` : `Run: ${mdText(setup.runName)}, ${setup.startedAt}`,
      `Written: ${at}`,
    ]),
  ].join('\n\n')

/** Both certificates beside each other. */
export const certificatesTable = ({ from, to }: RotationSubject): string =>
  mdTable(
    ['', 'Old', 'New'],
    [
      ['Alias (kid)', mdCode(from.alias), mdCode(to.alias)],
      ['SHA-1 thumbprint (x5t)', told(from.x5t), told(to.x5t)],
      ['Valid from', told(from.notBefore), told(to.notBefore)],
      ['Valid until', told(from.notAfter), told(to.notAfter)],
    ],
  )

const told = (value: string) => (value === '' ? 'not read' : mdCode(value))

export const newKeyLeftOut = ({ to }: RotationSubject): string =>
  `The private key of “${to.alias}”: whoever made the key pair has it; hand it over in a password vault.`
