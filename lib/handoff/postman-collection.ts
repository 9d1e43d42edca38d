import { jwtBearer } from '../facts/grant-types'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { postmanLeavesOut } from './postman/leaves-out'
import { signScript } from './postman/sign-script'
import type { HandoffSubject } from './subject'
import { isSigned, needsSecret, notAlone } from './words/needs'
import { oneLine } from './words/one-line'
import { purpose } from './words/purpose'

/** Two requests, the token and the call; format 2.1. */
export const postmanCollection: Exporter = {
  id: 'postman-collection',
  title: 'Postman collection',
  says: 'Two requests, the token and the call; the assertion is signed in Postman. It wants the environment too.',
  reader: 'developer',
  unfit: notAlone,
  fileName: (subject) => fileName(subject, 'collection', 'postman_collection.json'),
  mediaType: 'application/json',
  leavesOut: postmanLeavesOut,
  write: (subject) =>
    `${JSON.stringify(
      {
        info: {
          name: plain(oneLine(subject.client.displayName)),
          description: plain(purpose(subject)),
          schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
        },
        item: [tokenItem(subject), ...(subject.call ? [callItem(subject.call.isBegun)] : [])],
      },
      null,
      2,
    )}\n`,
}

const plain = (text: string) => text.replaceAll('{{', '{ {')

const script = (listen: 'prerequest' | 'test', code: string) => ({
  listen,
  script: { type: 'text/javascript', exec: code.split('\n') },
})

const tokenItem = (subject: HandoffSubject) => ({
  name: 'Token',
  event: [
    script('prerequest', beforeToken(subject)),
    script(
      'test',
      `pm.test('The domain gives a token', () => pm.response.to.have.status(200))
pm.environment.set('accessToken', pm.response.json().access_token)`,
    ),
  ],
  request: {
    method: 'POST',
    url: '{{tokenUrl}}',
    auth: { type: 'noauth' },
    body: { mode: 'urlencoded', urlencoded: fieldsOf(subject).map(([key, value]) => ({ key, value, type: 'text' })) },
  },
})

function fieldsOf(subject: HandoffSubject): [string, string][] {
  return [
    ['grant_type', subject.grantType],
    ['scope', '{{scope}}'],
    ...(subject.grantType === jwtBearer ? [['assertion', '{{assertion}}'] as [string, string]] : []),
    ...(needsSecret(subject)
      ? []
      : ([
          ['client_id', '{{clientId}}'],
          ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
          ['client_assertion', '{{clientAssertion}}'],
        ] as [string, string][])),
  ]
}

/** The assertions are set for this request alone. */
function beforeToken(subject: HandoffSubject): string {
  const header = "{ alg: 'RS256', typ: 'JWT', kid: pm.environment.get('alias') }"
  const claims = (sub: string) =>
    `{ iss: pm.environment.get('clientId'), sub: pm.environment.get('${sub}'), aud: pm.environment.get('audience') }`
  return [
    ...(isSigned(subject) ? [signScript, ''] : []),
    ...(subject.grantType === jwtBearer
      ? [`pm.variables.set('assertion', signed(${header}, ${claims('userName')}))`]
      : []),
    ...(needsSecret(subject)
      ? [
          "const pair = ['clientId', 'clientSecret'].map((name) => encodeURIComponent(pm.environment.get(name))).join(':')",
          "pm.request.headers.upsert({ key: 'Authorization', value: 'Basic ' + btoa(pair) })",
        ]
      : [`pm.variables.set('clientAssertion', signed(${header}, ${claims('clientId')}))`]),
  ].join('\n')
}

const callItem = (isBegun: boolean) => ({
  name: 'Call',
  event: [script('test', "pm.test('The service answers', () => pm.response.to.be.success)")],
  request: {
    method: 'GET',
    url: isBegun ? '{{callUrl}}{{callPath}}' : '{{callUrl}}',
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
  },
})
