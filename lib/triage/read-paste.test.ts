import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { readPaste } from './read-paste'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const signature = 'A'.repeat(342)
const jwt = (header: object, claims: object) => `${part(header)}.${part(claims)}.${signature}`

const domain = 'https://idcs-0.identity.oraclecloud.com'
const scope = 'https://AB.integration.eu-frankfurt-1.ocp.oraclecloud.com:443urn:opc:resource:consumer::all'
const assertion = jwt(
  { alg: 'RS256', kid: 'northwind' },
  { iss: 'client-1', sub: 'ada', aud: 'https://identity.oraclecloud.com/', exp: 1 },
)
const accessToken = jwt(
  { alg: 'RS256', kid: 'SIGNING_KEY' },
  { iss: 'https://identity.oraclecloud.com/', tok_type: 'AT', sub: 'ada', exp: 1 },
)
const idToken = jwt(
  { alg: 'RS256', kid: 'SIGNING_KEY' },
  { iss: 'https://identity.oraclecloud.com/', tok_type: 'IT', nonce: 'n' },
)
const invalidClient = '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"P4VV"}'
const scim = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"Missing attribute","status":"400"}'

const curl = [
  `curl -i -X POST ${domain}/oauth2/v1/token`,
  `  -H 'Authorization: Basic ${btoa('client-1:hunter2-hunter2')}'`,
  `  -d 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&scope=${scope}&assertion=${assertion}'`,
  '',
  'HTTP/1.1 401 Unauthorized',
  'Date: Mon, 09 Mar 2026 08:00:04 GMT',
  '',
  invalidClient,
].join('\n')

describe('what a paste is', () => {
  test.each<[string, string, string[]]>([
    ['an access token', accessToken, ['access token']],
    ['one after Bearer', `Authorization: Bearer ${accessToken}`, ['access token']],
    ['an assertion', assertion, ['JWT user assertion']],
    ['an ID token', idToken, ['ID token']],
    ['a client assertion', `client_assertion=${assertion}`, ['JWT client assertion']],
    ['an OAuth error', invalidClient, ['token endpoint: invalid_client']],
    ['its words alone', 'We get "Client authentication failed" since today', ['token endpoint: invalid_client']],
    ['its name alone', 'invalid_scope, again', ['token endpoint: invalid_scope']],
    [
      'a token response',
      `{"access_token":"${accessToken}","token_type":"Bearer","expires_in":3600}`,
      ['access token', 'token response'],
    ],
    ['a SCIM error', scim, ['admin API error']],
    [
      'a curl command with its answer',
      curl,
      ['JWT user assertion', 'curl command', 'token request', 'token endpoint: invalid_client'],
    ],
    [
      'a service’s bare words',
      'https://opa.example/process/api/v1/tasks gives 401 Unauthorized',
      ['HTTP 401 from Process Automation'],
    ],
    ['words of nobody', '403 Forbidden', ['HTTP 403 from a service']],
    ['a process that may not be started', 'Error: 403 NOT AUTHORIZED', ['HTTP 403 from Process Automation']],
    ['prose', 'Dear team, nothing works. Please call us: https://example.com', []],
    ['nothing', '', []],
  ])('%s is recognised', (_, text, recognised) => {
    expect(readPaste(text).recognised).toEqual(recognised)
  })
})

describe('a curl command', () => {
  const paste = readPaste(curl)

  test('gives the request', () => {
    expect(paste.tokenRequest).toEqual({
      url: `${domain}/oauth2/v1/token`,
      grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      clientId: 'client-1',
      clientAuth: 'basic',
      scope,
    })
  })

  test('gives the answer with its time', () => {
    expect(paste.tokenAnswer).toEqual({
      status: 401,
      success: false,
      error: 'invalid_client',
      errorDescription: 'Client authentication failed.',
      ecid: 'P4VV',
      date: '2026-03-09T08:00:04.000Z',
    })
  })

  test('says which backslashes were missing', () => {
    expect(paste.repaired).toEqual(['2 missing “\\”'])
  })

  test('is not called a call to the service whose scope it asks for', () => {
    expect(paste.serviceRequest).toBeUndefined()
  })
})

describe('parameters of a token request are read however they are written', () => {
  const expected = { grantType: 'client_credentials', scope: 'a b', clientId: 'c1' }
  test.each([
    ['form', 'grant_type=client_credentials&scope=a+b&client_id=c1&client_secret=s3cret-s3cret'],
    ['encoded form', 'client_id=c1&scope=a%20b&grant_type=client_credentials'],
    [
      'curl options',
      `curl --data-urlencode 'grant_type=client_credentials' --data-urlencode 'scope=a b' -d client_id=c1 ${domain}/oauth2/v1/token`,
    ],
    [
      'shell quotes',
      `curl ${domain}/oauth2/v1/token -d grant_type="client_credentials" -d scope="a b" -d client_id="c1"`,
    ],
    ['JSON', '{"grant_type": "client_credentials", "scope": "a b", "client_id": "c1"}'],
    ['curl -u', `curl -u c1:s3cret-s3cret -d "grant_type=client_credentials&scope=a%20b" ${domain}/oauth2/v1/token`],
  ])('%s', (_, text) => {
    expect(readPaste(text).tokenRequest).toMatchObject(expected)
  })
})

test('an address without a body is a request of which nothing else is said', () => {
  expect(readPaste(`POST ${domain}/oauth2/v2/token -> 404`).tokenRequest).toMatchObject({
    url: `${domain}/oauth2/v2/token`,
    grantType: '',
  })
})

describe('a service call', () => {
  const oic = 'https://x.integration.eu-frankfurt-1.ocp.oraclecloud.com/ic/api/integration/v1'
  test.each<[string, string, object]>([
    ['an OIC trigger', `GET ${oic}/flows/rest/ECHO/1.0/echo\nHTTP/1.1 401`, { kind: 'oic', operation: 'run' }],
    ['an OIC developer API', `curl ${oic}/integrations`, { kind: 'oic', operation: 'developer' }],
    [
      'OPA’s tasks',
      'GET /process/api/v1/tasks HTTP/1.1\nHost: opa.example\n\nHTTP/1.1 403',
      { kind: 'opa', operation: 'read', url: 'https://opa.example/process/api/v1/tasks' },
    ],
    [
      'an OPA start',
      'curl -X POST https://opa.example/process/api/v1/instances',
      { kind: 'opa', operation: 'run', method: 'POST' },
    ],
    [
      'an OPA start whose request line has the whole address',
      'POST https://opa.example/process/api/v1/instances HTTP/1.1',
      { kind: 'opa', operation: 'run', method: 'POST' },
    ],
  ])('%s is told by its address', (_, text, expected) => {
    expect(readPaste(text).serviceRequest).toMatchObject(expected)
  })

  test('has its own answer beside that of the token endpoint', () => {
    const text = `POST ${domain}/oauth2/v1/token\nHTTP/1.1 200 OK\n{"access_token":"${accessToken}"}\nGET ${oic}/flows/rest/E/1/e\nHTTP/1.1 403\nDate: Mon, 09 Mar 2026 08:00:04 GMT\nWWW-Authenticate: Bearer`
    const { tokenAnswer, serviceAnswer } = readPaste(text)
    expect(tokenAnswer).toMatchObject({ status: 200, success: true })
    expect(serviceAnswer).toEqual({ status: 403, challenge: 'Bearer', date: '2026-03-09T08:00:04.000Z' })
  })

  test('after a refused token request is another call, and the newer one counts', () => {
    const paste = readPaste(`${curl}\nGET ${oic}/integrations\nHTTP/1.1 401`)
    expect(paste.tokenAnswer).toBeUndefined()
    expect(paste.serviceAnswer?.status).toBe(401)
    expect(paste.ignored).toEqual(['An earlier answer of the token endpoint was left out.'])
  })
})

describe('what mail, chat and logs do to a paste is undone, and said', () => {
  test.each<[string, string, string]>([
    ['HTML entities', invalidClient.replaceAll('"', '&quot;'), 'HTML entities'],
    ['curly quotes', invalidClient.replaceAll('"', '”'), 'curly quotes'],
    ['escaped JSON', JSON.stringify(invalidClient), 'escaped JSON'],
    ['invisible characters', `\uFEFF${invalidClient}`, 'invisible characters'],
  ])('%s', (_, text, repaired) => {
    const paste = readPaste(text)
    expect(paste.tokenAnswer?.error).toBe('invalid_client')
    expect(paste.repaired).toContain(repaired)
  })

  test('wrapped lines of a token', () => {
    const wrapped = accessToken.replace(/.{64}/g, '$&\n')
    const paste = readPaste(`Here it is:\n${wrapped}\nRegards`)
    expect(paste.token?.problems).toEqual([])
    expect(paste.repaired).toEqual(['wrapped lines'])
    expect(paste.redacted).toBe('Here it is:\n[access token]\nRegards')
  })
})

describe('a token is found to its end, and no further', () => {
  const plain = accessToken.replace(/A{8}$/, '+A/A/A+A')
  test.each([
    ['plain base64 with slashes', `token: ${plain} thanks`, 'token: [access token] thanks'],
    ['a path after it', `https://h.example/${accessToken}/info`, 'https://h.example/[access token]/info'],
    ['a header without its first letters', `x ${accessToken.slice(4)} y`, 'x [access token] y'],
    ['a name in front of it', `data.${accessToken} y`, 'data.[access token] y'],
  ])('%s', (_what, text, redacted) => {
    expect(readPaste(text).redacted).toBe(redacted)
  })
})

describe('a malformed token says what is malformed', () => {
  test.each<[string, string, RegExp]>([
    [
      'cut in its claims',
      accessToken.slice(0, 80),
      /^The .* is not well formed\..* it was cut there\.|the signature is missing/,
    ],
    ['cut in its signature', accessToken.slice(0, -15), /it was cut\.$/],
    [
      'cut in its header',
      part({ alg: 'RS256', kid: 'SIGNING_KEY', typ: 'JWT' }).slice(0, 30),
      /^A token could not be read\./,
    ],
    ['encrypted', `${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.aaaa.bbbb.cccc.dddd`, /encrypted \(JWE\)/],
  ])('%s', (_, text, problem) => {
    expect(readPaste(text).problems.join('\n')).toMatch(problem)
  })
})

describe('no secret outlives the reading', () => {
  const secret = 'hunter2-hunter2'
  test.each<[string, string, number]>([
    ['an access token', `Bearer ${accessToken}`, 1],
    ['a Basic header', `Authorization: Basic ${btoa(`client-1:${secret}`)}`, 1],
    ['curl -u', `curl -u client-1:${secret} ${domain}/oauth2/v1/token`, 1],
    ['a form', `grant_type=client_credentials&client_secret=${secret}`, 1],
    ['JSON', `{"clientSecret":"${secret}","refresh_token":"AQID${secret}"}`, 2],
    ['an opaque bearer token', `Authorization: Bearer ${secret}${secret}`, 1],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n`.replaceAll('-hunter2', 'hunter2'), 1],
    ['a whole exchange', curl.replace('hunter2-hunter2', secret), 2],
  ])('%s is hidden', (_, text, hidden) => {
    const paste = readPaste(text)
    const kept = JSON.stringify(paste)
    expect(kept).not.toContain('hunter2')
    expect(kept).not.toContain(signature.slice(0, 40))
    expect(kept).not.toContain(btoa('client-1:hunter2').slice(4, 18))
    expect(paste.hidden).toBe(hidden)
  })

  test('and what somebody hid already is not counted again', () => {
    const masked = readPaste(curl).redacted
    expect(readPaste(masked).hidden).toBe(0)
  })
})

// What takes time by the square of its length takes hours here, and the test its time limit.
test.each([
  'a',
  'eyJ',
  'eyJhbGciOi.',
  ' ',
  '\n',
  '"',
  '\\"',
  '"error":"',
  'https://',
  'scope=',
  "'grant_type=",
  'Basic a',
  '{',
  '> \n',
  '-----BEGIN PRIVATE KEY-----',
  '&#39;',
  '401 ',
  '=',
  '.',
])(
  'a megabyte of “%s” is read to its end',
  (bit) => {
    const text = bit.repeat(1_000_000 / bit.length)
    expect(readPaste(text).redacted.length).toBeLessThanOrEqual(text.length)
  },
  20_000,
)
