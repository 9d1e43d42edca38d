import { grantName } from '../facts/grant-names'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { mdCode, mdList, mdPage, mdTable, mdText } from './words/markdown'
import { leftOutPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ domain, roles, setup }: HandoffSubject): string[] => [
  `Who used the application and when: the audit log of ${domain.name} has it.`,
  'Secrets and private keys: this console shows neither a second time.',
  ...(roles === null
    ? ['Its roles: this console’s caller could not read them; ask an administrator of the domain.']
    : []),
  ...(setup ? [] : ['Who made it and why: it was found in the domain, not set up here.']),
]

/** What the application may do, by what it proves itself, when that ends, and who brought it about. */
export const sheetAuditor: Exporter = {
  id: 'sheet-auditor',
  title: 'Hand-off sheet',
  says: 'What the application may do and why, as Markdown.',
  reader: 'auditor',
  isOfApp: true,
  fileName: (subject) => fileName(subject, 'audit', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) => {
    const { client, roles, certificates, setup } = subject
    return mdPage(
      sheetHead(subject, 'For an auditor'),
      '## What it may do',
      mdTable(
        ['What', 'Value'],
        [
          ['Client ID', mdCode(client.clientId)],
          ['Client type', mdText(client.clientType)],
          ['Allowed grant types', mdText(client.allowedGrants.map(grantName).join(', ') || 'none')],
          ['Authorized resources (trustScope)', mdText(client.trustScope ?? 'the domain does not say')],
          ['Scopes', client.allowedScopes.map(mdCode).join(' ') || 'none'],
          [
            'Roles',
            roles === null
              ? 'not read'
              : roles
                  .map(({ role, appName, userName }) =>
                    mdText(`${role} in ${appName}${userName === undefined ? '' : ` (${userName})`}`),
                  )
                  .join(', ') || 'none',
          ],
          [
            'Calls in the name of',
            subject.userName === undefined ? 'nobody that is known here' : mdCode(subject.userName),
          ],
          [
            'Consent',
            client.redirectUris.length === 0 ? 'no sign-in' : client.bypassConsent ? 'bypassed' : 'people are asked',
          ],
        ],
      ),
      '## Certificates',
      certificates.length === 0
        ? 'None that could be read.'
        : mdTable(
            ['Alias', 'Kept as', 'SHA-1 (x5t)', 'Valid until'],
            certificates.map(({ alias, store, x5t, notAfter }) => [
              mdCode(alias),
              store === 'client' ? 'client certificate' : 'trusted partner certificate',
              mdCode(x5t),
              mdText(notAfter),
            ]),
          ),
      setup && '## What was written, and why',
      setup && mdList(setup.steps.map(({ title, because }) => `${mdText(title)}: ${mdText(because)}`)),
      setup?.callerName !== undefined ? `Written as: ${mdText(setup.callerName)}` : undefined,
      leftOutPart(leavesOut(subject)),
    )
  },
}
