import { describe, expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const now = '2026-03-09T08:00:00.000Z'
const judged = (text: string) => {
  const paste = readPaste(text)
  const { cause, candidates } = judge(toFacts(paste, now))
  return { paste, found: cause?.gateId ?? candidates.map(({ gateId }) => gateId) }
}

describe('a program that verifies tokens', () => {
  test.each([
    [
      'a library’s stack',
      'ERROR o.s.security: boom\n  JOSEError: unexpected "iss" claim value\n    at jwtVerify (verify.js:10)',
      'verifier-issuer',
    ],
    [
      'a start that failed',
      'Server returned HTTP response code: 401 for URL: https://idcs-0.identity.oraclecloud.com:443/admin/v1/SigningCert/jwk',
      'signing-key-access',
    ],
    [
      'the request for the keys and its answer',
      '> GET /admin/v1/SigningCert/jwk HTTP/1.1\n> Host: idcs-0.identity.oraclecloud.com\n\n< HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Bearer',
      'signing-key-access',
    ],
    [
      'a discovery that is none',
      'OGG-25654 The OpenID discovery page or JSON Web Key page is not in …',
      'key-set-address',
    ],
  ])('%s', (_, text, expected) => {
    const { paste, found } = judged(text)
    expect(paste.recognised).toContain('message of a program that verifies tokens')
    expect(found).toBe(expected)
  })

  test('ORDS tells no reason, so several gates stay, the reported one first', () => {
    const { found } = judged('WWW-Authenticate: Bearer realm="Oracle REST Data Services", error="invalid_token"')
    expect(found).toEqual(['signing-key-access', 'verifier-issuer'])
  })

  test('an error of the token endpoint is none of its', () => {
    expect(
      judged('{"error":"invalid_client","error_description":"Client authentication failed."}').paste,
    ).not.toHaveProperty('refusal')
  })
})

const authentication = {
  type: 'JWT_AUTHENTICATION',
  tokenHeader: 'Authorization',
  tokenAuthScheme: 'Bearer',
  issuers: ['https://identity.oraclecloud.com'],
  audiences: ['https://x.apigateway.eu-frankfurt-1.oci.customer-oci.com'],
  publicKeys: { type: 'REMOTE_JWKS', uri: 'https://idcs-0.identity.oraclecloud.com/admin/v1/SigningCert/jwk' },
}
const routes = [
  { path: '/orders/{id}', requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: ['/orders'] } } },
]
const deployment = JSON.stringify({ requestPolicies: { authentication }, routes }, null, 2)
const address = 'https://x.apigateway.eu-frankfurt-1.oci.customer-oci.com/v1/orders/7'
const call = `curl -i ${address} -H 'Authorization: Bearer …………………………'\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer`

describe('an API gateway', () => {
  test('its deployment among other text says what the called route takes', () => {
    const { policy, serviceRequest, recognised } = readPaste(`${call}\n\nWe deployed this:\n${deployment}\nand now?`)
    expect(serviceRequest).toMatchObject({ kind: 'gateway', operation: 'read', hasToken: true })
    expect(policy).toMatchObject({ issuers: ['https://identity.oraclecloud.com'], scopes: ['/orders'], keys: 'remote' })
    expect(recognised).toContain('gateway policy')
  })

  test.each([
    ['broken JSON', `{"type":"JWT_AUTHENTICATION", ${'{'.repeat(50)}`],
    ['the word alone', '{"a":1} we use "JWT_AUTHENTICATION"'],
  ])('%s is no policy', (_, text) => {
    expect(readPaste(text)).not.toHaveProperty('policy')
  })

  test.each([
    ["jwtAuthentication.authenticationFailed: Validation failed for 'aud'", 'gateway-audience'],
    ["tokenAuthentication.authenticationFailed Validation failed for 'exp'", 'token-unexpired'],
  ])('its log names the gate: %s', (line, expected) => {
    expect(judged(`${call}\n${line}`).found).toBe(expected)
    expect(judged(line).found).toBe(expected)
  })

  test('its host in a scope is no call', () => {
    const request = `curl https://idcs-0.identity.oraclecloud.com/oauth2/v1/token -d 'scope=${address}'`
    expect(readPaste(request)).not.toHaveProperty('serviceRequest')
  })
})

describe('how the token is carried', () => {
  const jwt = `eyJhbGciOiJSUzI1NiJ9.eyJ0b2tfdHlwZSI6IkFUIiwiaXNzIjoiaHR0cHM6Ly9pZGVudGl0eS5vcmFjbGVjbG91ZC5jb20vIn0.${'A'.repeat(342)}`
  const called = (header: string) =>
    `curl -i https://opa.example/process/api/v1/tasks -H '${header}'\nHTTP/1.1 401 Unauthorized`

  test.each([
    ['once, as it should', `Authorization: Bearer ${jwt}`, true, undefined],
    ['with Bearer twice', `Authorization: Bearer Bearer ${jwt}`, false, '“Bearer” stands there twice.'],
    ['without it', `Authorization: ${jwt}`, false, '“Bearer” is missing before the token.'],
    ['not at all', 'Authorization: Bearer', false, 'Nothing stands behind “Bearer”.'],
    ['in a header nobody showed', 'Accept: */*', undefined, undefined],
  ])('%s', (_, header, hasToken, problem) => {
    const { serviceRequest } = readPaste(called(header))
    expect([serviceRequest?.hasToken, serviceRequest?.tokenProblem]).toEqual([hasToken, problem])
    if (hasToken === false) expect(judged(called(header)).found).toBe('token-presented')
  })
})

const integration =
  'https://a.integration.eu-frankfurt-1.ocp.oraclecloud.com/ic/api/integration/v1/flows/rest/ORDERS/1.0/'
const tokenEndpoint = 'https://idcs-0.identity.oraclecloud.com/oauth2/v1/token'

describe('a status is read as programs say it', () => {
  test.each([
    ['Java', `java.io.IOException: Server returned HTTP response code: 401 for URL: ${integration}`],
    ['Python', `requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: ${integration}`],
    ['axios', `AxiosError: Request failed with status code 401\n  config: { url: '${integration}' }`],
  ])('of a service: %s', (_, text) => {
    expect(readPaste(text)).toMatchObject({ serviceRequest: { kind: 'oic' }, serviceAnswer: { status: 401 } })
  })

  test.each([
    ['Java', `java.io.IOException: Server returned HTTP response code: 401 for URL: ${tokenEndpoint}`, 401],
    ['Python', `requests.exceptions.HTTPError: 400 Client Error: Bad Request for url: ${tokenEndpoint}`, 400],
  ])('of the token endpoint: %s', (_, text, status) => {
    expect(readPaste(text).tokenAnswer).toMatchObject({ status, success: false })
  })

  test.each([
    ['.NET', 'HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).'],
    ['curl', 'curl: (22) The requested URL returned error: 401'],
    ['a browser', 'Failed to load resource: the server responded with a status of 401 ()'],
    ['a program in German', 'HTTP 401 Nicht autorisiert'],
  ])('of nobody knows whom: %s', (_, text) => {
    expect(readPaste(text).serviceAnswer).toEqual({ status: 401 })
  })

  test('what is no refusal is none', () => {
    expect(readPaste('HTTP 200 in 401 ms, response code: 200').serviceAnswer).toBeUndefined()
  })
})

describe('a sign-in that came back with an error', () => {
  test.each([
    ['in a query', 'https://app.example/cb?state=1&error=invalid_scope&error_description=Invalid+scope.'],
    ['in a fragment', 'https://app.example/cb#error=invalid_scope&error_description=Invalid%20scope.&state=1'],
  ])('%s', (_, address) => {
    const { paste } = judged(`The browser ends at ${address}`)
    expect(paste.refusal).toEqual({ at: 'sign-in', error: 'invalid_scope', text: 'Invalid scope.' })
    expect(paste.tokenAnswer).toBeUndefined()
  })

  test('an address without an error is none', () => {
    expect(readPaste('https://app.example/cb?code=abc&terror=1').refusal).toBeUndefined()
  })
})
