import { clientCredentials } from '../facts/grant-types'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { isSigned, notAlone } from './words/needs'
import { oneLine } from './words/one-line'
import { purpose } from './words/purpose'

/** For the REST Client of Visual Studio Code, which reads the secret from the environment. */
export const dotHttp: Exporter = {
  id: 'http',
  title: '.http file',
  says: 'Two requests for the REST Client of Visual Studio Code.',
  reader: 'developer',
  unfit: (subject) =>
    isSigned(subject)
      ? 'A .http file cannot sign an assertion; the Postman collection and the programs can.'
      : notAlone(subject),
  fileName: (subject) => fileName(subject, 'handoff', 'http'),
  mediaType: 'text/plain',
  leavesOut: ({ call }) => [
    'The client secret: set CLIENT_SECRET where the editor is started; whoever ran the setup was shown it once.',
    ...(call?.isBegun ? ['What is called behind the address: fill in callPath, e.g. ECHO/1.0/echo.'] : []),
  ],
  write: (subject) =>
    `${[
      `# ${purpose(subject)}`,
      `@clientId = ${value(subject.client.clientId)}`,
      ...(subject.call?.isBegun ? ['@callPath ='] : []),
      '',
      '### Token',
      '# @name token',
      `POST ${value(subject.domain.tokenEndpoint)}`,
      'Authorization: Basic {{clientId}} {{$processEnv CLIENT_SECRET}}',
      'Content-Type: application/x-www-form-urlencoded',
      '',
      `grant_type=${clientCredentials}&scope=${encodeURIComponent(value(subject.scope))}`,
      ...callLines(subject),
    ].join('\n')}\n`,
}

const callLines = ({ call }: HandoffSubject): string[] =>
  call
    ? [
        '',
        '### Call',
        `GET ${value(call.url)}${call.isBegun ? '{{callPath}}' : ''}`,
        'Authorization: Bearer {{token.response.body.$.access_token}}',
      ]
    : []

/** On one line, and no reference to another variable. */
const value = (text: string) => oneLine(text).replaceAll('{{', '{ {')
