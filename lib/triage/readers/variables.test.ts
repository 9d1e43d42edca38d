import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readPaste } from '../read-paste'
import { withVariables } from './variables'

const host = 'https://idcs-0.identity.oraclecloud.com'
const body = 'grant_type=client_credentials&scope={{scope}}&client_secret={{client_secret}}'

const postmanCollection = {
  info: { name: 'orders', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  variable: [
    { key: 'base_url', value: host },
    { key: 'scope', value: 'of the collection' },
  ],
  item: [
    {
      name: 'token',
      request: {
        method: 'POST',
        header: [],
        url: { raw: '{{base_url}}/oauth2/v1/token' },
        body: { mode: 'raw', raw: body },
      },
    },
  ],
}
const postmanEnvironment = {
  name: 'test',
  _postman_variable_scope: 'environment',
  values: [
    { key: 'scope', value: 'https://x.example/all', enabled: true },
    { key: 'scope', value: 'off', enabled: false },
    { key: 'client_secret', value: 'hunter2-hunter2', type: 'secret' },
  ],
}
const insomniaData = { base_url: host, scope: 'https://x.example/all', client_secret: 'hunter2-hunter2' }
const insomniaCall = {
  name: 'token',
  method: 'POST',
  url: '{{ _.base_url }}/oauth2/v1/token',
  body: { text: body.replaceAll('{{', '{{ _.').replaceAll('}}', ' }}') },
}
const insomnia4 = {
  _type: 'export',
  resources: [
    { _type: 'environment', data: insomniaData },
    { _id: 'r1', _type: 'request', ...insomniaCall },
  ],
}
const insomnia5 = {
  type: 'collection.insomnia.rest/5.0',
  name: 'orders',
  collection: [{ name: 'auth', children: [insomniaCall], environment: { scope: 'https://x.example/all' } }],
  environments: { name: 'Base', data: { base_url: host, client_secret: 'hunter2-hunter2' } },
}
const bruno = `meta {
  name: token
}

post {
  url: {{base_url}}/oauth2/v1/token
}

vars:pre-request {
  base_url: ${host}
  scope: https://x.example/all
  client_secret: hunter2-hunter2
}

body:text {
  ${body}
}`
const http = `@base_url = ${host}
@scope = https://x.example/all
@client_secret = hunter2-hunter2
### token
POST {{base_url}}/oauth2/v1/token
Content-Type: application/x-www-form-urlencoded

${body}
`

test.each([
  [
    'Postman, with its environment below',
    `${JSON.stringify(postmanCollection, null, 2)}\n${JSON.stringify(postmanEnvironment, null, 2)}`,
  ],
  [
    'Postman, with its environment above',
    `${JSON.stringify(postmanEnvironment)}\n${JSON.stringify(postmanCollection)}`,
  ],
  ['Insomnia 4', JSON.stringify(insomnia4)],
  ['Insomnia 5', stringify(insomnia5)],
  ['Bruno', bruno],
  ['an .http file', http],
])('of %s, variables are what the same paste says', (_, text) => {
  const paste = readPaste(text)
  expect(paste.tokenRequest).toMatchObject({
    url: `${host}/oauth2/v1/token`,
    grantType: 'client_credentials',
    scope: 'https://x.example/all',
  })
  expect(paste.unjudged).toBeUndefined()
  expect(JSON.stringify(paste)).not.toContain('hunter2')
})

test('what has no value is named and left as it stands', () => {
  const paste = readPaste(JSON.stringify({ ...postmanCollection, variable: [{ key: 'base_url', value: host }] }))
  expect(paste.tokenRequest).toMatchObject({ url: `${host}/oauth2/v1/token`, scope: '{{scope}}' })
  expect(paste.unjudged).toEqual([
    '{{scope}}, {{client_secret}} have no value in what was pasted, so what they stand for could not be judged.',
  ])
})

const filled = (text: string, ...pairs: [string, string][]) =>
  withVariables(
    { text, ignored: [] },
    pairs.map(([name, value]) => ({ name, value })),
  )

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'

test.each<[string, string, string, ...[string, string][]]>([
  ['one in the other', '{{url}}', 'https://x.example/a', ['url', '{{base}}/a'], ['base', 'https://x.example']],
  ['a token, which is taken out by itself', '{{token}}', jwt, ['token', jwt]],
  [
    'an address under the name of a secret',
    '{{token_url}}',
    'https://x.example/t',
    ['token_url', 'https://x.example/t'],
  ],
  ['a secret', 'X-Own: {{my_secret}}', 'X-Own: …', ['my_secret', 'hunter2']],
  ['an address with a password in it', '{{auth_url}}', '…', ['auth_url', 'https://ada:hunter2@x.example']],
])('%s is filled in', (_, text, expected, ...pairs) => expect(filled(text, ...pairs).text).toBe(expected))

test('what a tool makes for each call is not missed', () => {
  expect(filled('{{$guid}} {{ $timestamp }}')).toMatchObject({ text: '{{$guid}} {{ $timestamp }}', unjudged: [] })
})

test('two values of one name are none', () => {
  const { text, unjudged } = filled('{{base}}', ['base', 'https://a.example'], ['base', 'https://b.example'])
  expect(text).toBe('{{base}}')
  expect(unjudged).toEqual([
    '{{base}} has more than one value in what was pasted, so what it stands for could not be judged.',
  ])
})

test('variables that name each other end, however many they are', () => {
  expect(filled('{{a}}', ['a', '{{b}}'], ['b', '{{a}}']).unjudged).toHaveLength(1)
  const many = (name: string): [string, string] => [
    name,
    `{{${String.fromCharCode(name.charCodeAt(0) + 1)}}}`.repeat(1_000),
  ]
  expect(filled('{{a}}', ...['a', 'b', 'c', 'd', 'e'].map(many), ['f', 'x']).text.length).toBeLessThan(20_000_000)
})
