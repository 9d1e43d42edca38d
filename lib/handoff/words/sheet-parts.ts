import { grantName } from '../../facts/grant-names'
import type { HandoffSetup, HandoffSubject } from '../subject'
import { mdCode, mdList, mdSteps, mdTable, mdText } from './markdown'

/** What every sheet begins with. */
export function sheetHead({ client, domain, service, at, setup }: HandoffSubject, what: string): string {
  // Its title says whom it calls.
  const isPlanned = client.clientId === ''
  return [
    `# ${what}: ${mdText(client.displayName)}`,
    mdList([
      ...(isPlanned ? [] : [`Calls: ${service ? mdText(service.displayName) : 'no instance that is known'}`]),
      `Identity domain: ${mdText(domain.name)} (${mdCode(domain.url)})`,
      ...(setup ? [origin(setup, isPlanned)] : []),
      `Written: ${at}`,
    ]),
  ].join('\n\n')
}

const origin = ({ title, runName, startedAt }: HandoffSetup, isPlanned: boolean): string =>
  isPlanned ? `Planned: ${mdText(title)}` : `Set up: ${mdText(title)}, run ${mdText(runName)}, ${startedAt}`

/** What a caller is configured with, name by name. */
export const callerTable = (subject: HandoffSubject): string => {
  const { client, domain, grantType, proof, scope, signing, userName, call } = subject
  const rows: [string, string | undefined][] = [
    ['Token endpoint', mdCode(domain.tokenEndpoint)],
    ['Client ID', mdCode(client.clientId)],
    ['Grant', `${mdText(grantName(grantType))} (${mdCode(grantType)})`],
    ['Client proves itself', proof === 'secret' ? 'by its client secret, HTTP Basic' : 'by a client assertion, signed'],
    ['Scope', mdCode(scope)],
    ['User (sub)', userName === undefined ? undefined : mdCode(userName)],
    ['kid', signing && mdCode(signing.alias)],
    ['iss', signing && mdCode(client.clientId)],
    ['aud', signing && mdCode(signing.audience)],
    ['Signature', signing && 'RS256, an assertion for each token, good for 5 minutes'],
    ['Redirect URL', client.redirectUris.length === 0 ? undefined : client.redirectUris.map(mdCode).join(' ')],
    ['Call', call && `GET ${mdCode(`${call.url}${call.isBegun ? '…' : ''}`)}`],
  ]
  return mdTable(
    ['Setting', 'Value'],
    rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])),
  )
}

/** What only a person can do, as the setup said it. */
export const manualPart = ({ setup }: HandoffSubject): string | undefined =>
  setup && setup.manual.length > 0
    ? setup.manual
        .map(({ title, owner, steps, values = [] }) =>
          [
            `### ${mdText(title)}`,
            `Who: ${mdText(owner)}`,
            mdSteps(steps),
            ...(values.length > 0
              ? [mdList(values.map(({ label, value }) => `${mdText(label)}: ${mdCode(value)}`))]
              : []),
          ].join('\n\n'),
        )
        .join('\n\n')
    : undefined

export const leftOutPart = (sentences: readonly string[]): string | undefined =>
  sentences.length === 0 ? undefined : `## Not in here\n\n${mdList(sentences.map(mdText))}`
