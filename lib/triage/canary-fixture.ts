import { stringify } from 'yaml'
import { textToBase64url } from '../jose/bytes'

/** In every secret below. */
export const canary = 'c4n4ryB1rd9Q7'
const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const tail = `${canary}${'x7Kp'.repeat(80)}`
const body64 = `${'Q0FOQVJZ'.repeat(10)}${canary}${'Q0FOQVJZ'.repeat(10)}`
const pem = (kind: string) => `-----BEGIN ${kind}-----\nMIIEvQIB${body64}\n-----END ${kind}-----`

/** Each holds the canary, and what must not be read of it. */
const secrets = {
  'client secret': { name: 'client_secret', value: `${canary}-0a1b` },
  'client secret in camel case': { name: 'clientSecret', value: `${canary}-0a1b` },
  'Oracle client secret': { name: 'client_secret', value: `idcscs-0a1b2c3d-1111-4222-8333-${canary}` },
  'access token': { name: 'access_token', value: `${part({ alg: 'RS256' })}.${part({ sub: 'ada' })}.${tail}` },
  'user assertion': {
    name: 'assertion',
    value: `${part({ alg: 'RS256' })}.${part({ iss: 'c1', sub: 'ada' })}.${tail}`,
  },
  'encrypted token': {
    name: 'id_token',
    value: `${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${canary}aaaa.bbbb.${tail}.dddd`,
  },
  'unsigned token': {
    name: 'access_token',
    value: `${part({ alg: 'none' })}.${part({ sub: 'ada', password: canary, note: `client_secret=${canary}` })}.`,
  },
  'refresh token': { name: 'refresh_token', value: `AQIDBAX${canary}${'k9'.repeat(20)}` },
  'authorization code': { name: 'code', value: `AQICAHh${canary}${'k9'.repeat(20)}` },
  password: { name: 'password', value: `${canary}!` },
  'API key': { name: 'x-api-key', value: `${canary}${'0f'.repeat(10)}` },
} as const

const places: Record<string, (name: string, value: string) => string> = {
  query: (name, value) => `GET https://x.example/cb?state=1&${name}=${value}&b=2 HTTP/1.1`,
  form: (name, value) =>
    `POST /oauth2/v1/token HTTP/1.1\nHost: idcs-0.identity.oraclecloud.com\n\ngrant_type=client_credentials&${name}=${value}&scope=a`,
  'a form that was encoded as a whole': (name, value) =>
    encodeURIComponent(`grant_type=client_credentials&${name}=${value}&scope=a`),
  'an encoded form in a log line': (name, value) =>
    `2026-03-09 DEBUG sent body=state%3D1%26${name}%3D${encodeURIComponent(value)}%26b%3D2`,
  header: (name, value) => `HTTP/1.1 401 Unauthorized\n${name}: ${value}\nDate: Mon, 09 Mar 2026 08:00:04 GMT`,
  JSON: (name, value) => JSON.stringify({ error: 'invalid_client', [name]: value, b: 1 }, null, 2),
  'escaped JSON in a log line': (name, value) =>
    `2026-03-09 ERROR main - sent ${JSON.stringify(JSON.stringify({ [name]: value, b: 1 }))}`,
  'log line': (name, value) => `2026-03-09 08:00:04 DEBUG c.n.Caller ${name}=${value}, attempt=2`,
  YAML: (name, value) => `oauth:\n  ${name}: '${value}'\n  url: https://x.example`,
  'stack trace': (name, value) =>
    `java.io.IOException: refused {"${name}":"${value}"}\n\tat com.n.Caller.run(Caller.java:1)\nCaused by: x.Y: ${name}=${value}\n\t... 2 more`,
  'curl option': (name, value) =>
    `curl -v https://idcs-0.identity.oraclecloud.com/oauth2/v1/token -d '${name}=${value}' -d grant_type=x`,
  HAR: (name, value) =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'POST',
              url: `https://idcs-0.identity.oraclecloud.com/oauth2/v1/token?${name}=${value}`,
              headers: [{ name, value }],
              cookies: [{ name, value }],
              postData: { params: [{ name, value }] },
            },
            response: {
              status: 401,
              statusText: '',
              headers: [],
              content: { text: JSON.stringify({ [name]: value }) },
            },
          },
        ],
      },
    }),
  'a variable of Postman': (name, value) =>
    `${JSON.stringify({ info: { schema: 'https://schema.getpostman.com/x' }, item: [{ request: { method: 'GET', url: 'https://x.example/token', header: [{ key: 'X-Own', value: `{{${name}}}` }] } }] })}
${JSON.stringify({ _postman_variable_scope: 'environment', values: [{ key: name, value }] })}`,
  'a secret variable of Postman': (_, value) =>
    JSON.stringify({ _postman_variable_scope: 'environment', values: [{ key: 'own', value, type: 'secret' }] }),
  'an export of Insomnia 5': (name, value) =>
    stringify({
      type: 'collection.insomnia.rest/5.0',
      collection: [
        {
          method: 'POST',
          url: 'https://x.example/token?a={{ _.own }}',
          headers: [{ name, value }],
          authentication: { type: 'bearer', token: value, password: value },
          body: { params: [{ name, value }], text: `{"${name}":"{{ _.${name} }}"}` },
        },
      ],
      environments: { data: { [name]: value, base_url: 'https://x.example' } },
    }),
  'a variable of an .http file': (name, value) =>
    `@${name} = ${value}\n### one\nPOST https://x.example/token\nX-Own: {{${name}}}\n`,
  'a variable of Bruno': (name, value) =>
    `meta {\n  name: x\n}\n\npost {\n  url: https://x.example/token\n}\n\nheaders {\n  X-Own: {{${name}}}\n}\n\nvars:pre-request {\n  ${name}: ${value}\n}`,
  'a policy of a gateway': (name, value) =>
    JSON.stringify(
      {
        requestPolicies: {
          headerTransformations: {
            setHeaders: {
              items: [
                { name, values: [value], ifExists: 'OVERWRITE' },
                { ifExists: 'OVERWRITE', name: `x-own-${name}`, values: [value] },
                { values: [value], name: 'X-Backend-Secret' },
              ],
            },
          },
        },
      },
      null,
      2,
    ),
  'a payload file': (name, value) =>
    `{\n  "iss": "c1",\n  "sub": "ada",\n  "aud": "x",\n  "exp": 1\n  "${name}": "${value}"\n}`,
  'a broken HAR': (name, value) => `{"log":{"entries":[{"request":{"headers":[{"name":"${name}","value":"${value}"`,
}

/** Whole, with their own surroundings. */
const alone: Record<string, string> = {
  'Basic header': `Authorization: Basic ${btoa(`c1:${canary}`)}`,
  'Basic header in JSON': JSON.stringify({ authorization: `Basic ${btoa(`c1:${canary}`)}` }),
  'opaque bearer token': `Authorization: Bearer ${canary}${'z8'.repeat(20)}`,
  'curl -u': `curl -u 'c1:${canary}' https://x.example`,
  'password in an address': `https://ada:${canary}@x.example/a`,
  cookie: `Cookie: ORA_OCIS_CG_SESSION=${canary}; a=b`,
  'set-cookie': `< Set-Cookie: JSESSIONID=${canary}; Path=/`,
  'curl -b': `curl -b 'JSESSIONID=${canary}' https://x.example`,
  'cookie in JSON': JSON.stringify({ headers: { cookie: `s=${canary}` } }),
  'PKCS#8 key': pem('PRIVATE KEY'),
  'PKCS#1 key': pem('RSA PRIVATE KEY'),
  'SEC1 key': pem('EC PRIVATE KEY'),
  'encrypted key': pem('ENCRYPTED PRIVATE KEY'),
  'OpenSSH key': pem('OPENSSH PRIVATE KEY'),
  'key cut off': `-----BEGIN PRIVATE KEY-----\nMIIEvQIB${body64}`,
  'key in JSON': JSON.stringify({ key: pem('PRIVATE KEY') }),
  'key without its armour': `key = MIIEvQIB${body64}`,
  'private JWK': JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB', d: `${canary}${'a1'.repeat(20)}` }),
  'symmetric JWK': JSON.stringify({ kty: 'oct', k: `${canary}${'a1'.repeat(20)}` }),
  'PuTTY key': `PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 2\n${body64.slice(0, 64)}\n${body64.slice(64, 128)}\n${canary}\nPrivate-MAC: 0a`,
  'SAML answer': `SAMLResponse=${body64}&RelayState=1`,
}

/** What nothing that is shown or kept may hold. Base64 has the canary in other letters. */
export const canaryShapes: readonly string[] = [canary, btoa(`c1:${canary}`).slice(6, 18), 'x7Kpx7Kp']

/** A text for every kind of secret in every place where one is pasted from, with its name. */
export const secretTexts: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(places).flatMap(([place, put]) =>
    Object.entries(secrets).map(([kind, { name, value }]) => [`${kind}, in ${place}`, put(name, value)] as const),
  ),
  ...Object.entries(alone),
  ...Object.entries(alone).flatMap(
    ([kind, text]) =>
      [
        [
          `${kind}, in a stack trace`,
          `Traceback (most recent call last):\n  File "a.py", line 1, in f\nRuntimeError: ${text}`,
        ],
        [`${kind}, in a log line`, `2026-03-09 ERROR main - ${JSON.stringify({ message: text })}`],
      ] as const,
  ),
]
