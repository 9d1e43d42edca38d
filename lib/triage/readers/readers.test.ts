import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readPaste } from '../read-paste'

const tokenUrl = 'https://idcs-0.identity.oraclecloud.com/oauth2/v1/token'
const refused = '{"error":"invalid_scope","error_description":"Invalid scope."}'
const form = [
  { key: 'grant_type', value: 'client_credentials' },
  { key: 'scope', value: 'https://x.example/all' },
  { key: 'client_secret', value: 'hunter2-hunter2' },
]
const expected = { url: tokenUrl, grantType: 'client_credentials', scope: 'https://x.example/all' }

const collection = {
  info: { name: 'orders', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    { name: 'home', request: 'https://x.example/' },
    {
      name: 'auth',
      item: [
        {
          name: 'token',
          request: {
            method: 'POST',
            header: [],
            auth: { type: 'basic' },
            url: { raw: tokenUrl },
            body: { mode: 'urlencoded', urlencoded: form },
          },
          response: [{ code: 400, status: 'Bad Request', header: [], body: refused }],
        },
      ],
    },
  ],
}
const insomnia = {
  _type: 'export',
  __export_format: 4,
  resources: [
    {
      _id: 'r1',
      _type: 'request',
      method: 'POST',
      url: tokenUrl,
      headers: [],
      authentication: { type: 'basic' },
      body: { params: form.map(({ key, value }) => ({ name: key, value })) },
    },
    {
      _id: 'a1',
      parentId: 'r1',
      _type: 'response',
      statusCode: 400,
      statusMessage: 'Bad Request',
      headers: [],
      body: refused,
    },
  ],
}
const insomnia5 = stringify({
  type: 'collection.insomnia.rest/5.0',
  name: 'orders',
  meta: { id: 'wrk_1', created: 1_773_043_200_000 },
  collection: [
    {
      name: 'auth',
      meta: { id: 'fld_1' },
      children: [
        {
          name: 'token',
          url: tokenUrl,
          method: 'POST',
          headers: [{ name: 'X-Off', value: 'off', disabled: true }],
          authentication: { type: 'basic', username: 'c1', password: 'hunter2-hunter2' },
          body: {
            mimeType: 'application/x-www-form-urlencoded',
            params: form.map(({ key, value }) => ({ name: key, value })),
          },
          scripts: { preRequest: 'insomnia.test(() => {\n  it: "fails"\n})\n' },
        },
      ],
    },
  ],
  cookieJar: { name: 'Default Jar', meta: { id: 'jar_1' } },
})
const bruno = `meta {
  name: token
  type: http
}

post {
  url: ${tokenUrl}
  body: formUrlEncoded
  auth: basic
}

auth:basic {
  username: c1
  password: hunter2-hunter2
}

body:form-urlencoded {
  grant_type: client_credentials
  scope: https://x.example/all
  ~state: off
}

tests {
  test('ok', () => {})
}`
const httpFile = `@host = https://idcs-0.identity.oraclecloud.com
### get a token
POST {{host}}/oauth2/v1/token
Authorization: Basic c1 hunter2
Content-Type: application/x-www-form-urlencoded

grant_type=client_credentials&scope=https://x.example/all
`
const entry = (url: string, status: number, text: string) => ({
  request: {
    method: 'POST',
    url,
    headers: [{ name: 'Authorization', value: 'Basic …' }],
    postData: { params: form.map(({ key, value }) => ({ name: key, value })) },
  },
  response: { status, statusText: 'Bad Request', headers: [], content: { text: btoa(text), encoding: 'base64' } },
})
const har = { log: { entries: [entry('https://x.example/logo.svg', 200, ''), entry(tokenUrl, 400, refused)] } }

describe('a file of a tool is read as the calls in it', () => {
  test.each([
    ['Postman export', JSON.stringify(collection), 'invalid_scope'],
    ['Insomnia export', JSON.stringify(insomnia), 'invalid_scope'],
    ['Insomnia export', insomnia5, undefined],
    ['HAR', JSON.stringify(har), 'invalid_scope'],
    ['Bruno request', bruno, undefined],
    ['.http file', httpFile, undefined],
  ])('%s', (what, text, error) => {
    const paste = readPaste(text)
    expect(paste.recognised[0]).toBe(what)
    expect(paste.tokenRequest).toMatchObject({ ...expected, clientAuth: 'basic' })
    expect(paste.tokenAnswer?.error).toBe(error)
    expect(JSON.stringify(paste)).not.toContain('hunter2-hunter2')
  })

  test('calls that tell nothing are left out, and that is said', () => {
    expect(readPaste(JSON.stringify(har)).ignored).toContain('One other call in it was left out.')
  })
})

test('a fault of an integration is read down to the answer in it', () => {
  const fault = {
    'o:errorDetails': [
      { type: 'error', title: 'Unable to invoke', 'o:errorCode': 'OSB-380001', detail: `Response: ${refused}` },
    ],
    title: 'Internal Server Error',
    status: 500,
  }
  const { recognised, tokenAnswer } = readPaste(JSON.stringify(fault))
  expect(recognised).toContain('OIC fault')
  expect(tokenAnswer?.error).toBe('invalid_scope')
})

test('a connection is recognised, and what it lacks is said', () => {
  const connection = {
    id: 'ORDERS',
    adapterType: { name: 'rest' },
    securityPolicy: 'OAUTH_CLIENT_CREDENTIALS',
    connectionProperties: [{ propertyName: 'connectionUrl', propertyValue: 'https://x.example' }],
    securityProperties: [{ propertyName: 'client_secret', propertyValue: 'hunter2-hunter2' }],
  }
  const { recognised, ignored, redacted } = readPaste(JSON.stringify(connection))
  expect(recognised).toContain('OIC connection')
  expect(ignored.join(' ')).toMatch(/add the error/)
  expect(redacted).not.toContain('hunter2')
})

test.each([
  '[]',
  '{}',
  'null',
  '{"log":{"entries":[null,1,{"request":1}]}}',
  '{"_type":"export"}',
  '{"info":{"_postman_id":1},"item":[[{}]]}',
  'meta {\n',
  'type: collection.insomnia.rest/5.0\n',
  'type: collection.insomnia.rest/5.0\ncollection: [1]\n',
  '###\nGET x',
])('%s breaks no reader', (text) => expect(readPaste(text).problems).toEqual([]))
