import { clientCredentials, jwtBearer } from '../facts/grant-types'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { mdCode, mdPage, mdSteps, mdTable, mdText } from './words/markdown'
import { leftOutPart, sheetHead } from './words/sheet-parts'

const leavesOut = ({ grantType }: HandoffSubject): string[] => [
  grantType === jwtBearer
    ? 'The private key: whoever has it pastes it into the field Private Key.'
    : 'The client secret: whoever ran the setup was shown it once.',
  'Fields behind those below: Oracle’s page could be read only so far; the form may ask more.',
]

/**
 * The form of a global credential in Process Automation's Workspace, as far as its page could be read.
 * Source: "Add a Global OAuth Credential (JWT Assertion)" and "(Client Credential)", Using Process Automation.
 */
export const opaCredential: Exporter = {
  id: 'opa-credential',
  title: 'Process Automation credential',
  says: 'The global credential by which a process application calls, field by field, as Markdown.',
  reader: 'integrator',
  unfit: ({ grantType, proof }) => {
    if (grantType !== jwtBearer && grantType !== clientCredentials)
      return 'Process Automation knows JWT assertion and client credentials, and no sign-in.'
    return proof === 'assertion' ? 'Its form has no client assertion; the client needs its secret.' : undefined
  },
  fileName: (subject) => fileName(subject, 'opa-credential', 'md'),
  mediaType: 'text/markdown',
  leavesOut,
  write: (subject) => {
    const { client, service, grantType, userName } = subject
    const isAssertion = grantType === jwtBearer
    const rows: [string, string][] = [
      ['Grant Type', isAssertion ? 'JWT Assertion' : 'Client Credentials'],
      ['Credential Name', mdText(client.displayName)],
      ['Target URL', service?.baseUrl === undefined ? 'ask whoever runs the service' : mdCode(service.baseUrl)],
      ...(isAssertion && userName !== undefined
        ? [['Username', `${mdCode(userName)}; used to validate, not kept`] as [string, string]]
        : []),
      ['Client Id', mdCode(client.clientId)],
      [isAssertion ? 'Private Key' : 'Client Secret', 'not in here'],
    ]
    return mdPage(
      sheetHead(subject, 'For Process Automation'),
      mdSteps([
        'Open Workspace, then Administration, then Credentials, then the tab Global.',
        'Create global credentials, OAuth Credentials, and fill in what is below. Folder, name and grant type cannot be changed later.',
        'Choose Validate. A connector is offered the credential only when its base URL is the same.',
      ]),
      mdTable(['Field', 'Value'], rows),
      leftOutPart(leavesOut(subject)),
    )
  },
}
