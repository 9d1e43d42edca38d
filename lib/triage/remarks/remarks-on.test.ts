import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../../jose/bytes'
import { readPaste } from '../read-paste'

const remarks = (text: string) => (readPaste(text).remarks ?? []).join('\n')
const url = 'https://idcs-0.identity.oraclecloud.com/oauth2/v1/token'

describe('a curl command that follows redirects', () => {
  test.each([
    `curl -L ${url}`,
    `curl -sSL ${url} -d grant_type=x`,
    `$ curl --location '${url}' \\\n  -H 'Authorization: Bearer …'`,
    `curl ${url} \\\n  -H 'a: b' \\\n  -L \\\n  -d x=y`,
    `curl ${url}\n  -H 'a: b'\n  -L`,
  ])('is remarked on: %s', (text) => expect(remarks(text)).toMatch(/has -L: .*Leave -L out/))

  test('to whatever host, more so', () => {
    expect(remarks(`curl --location-trusted ${url}`)).toMatch(/has --location-trusted: .*whatever host/)
    expect(remarks(`curl --location-trusted ${url}`)).not.toMatch(/has -L/)
  })

  test.each([
    `curl ${url} -H 'X-Own: -L'`,
    `curl ${url} -d "a -L b"`,
    `curl ${url}\nls -L`,
    `curl -l ${url}`,
    `curl -o L ${url}`,
    'the -L of curl follows redirects',
  ])('and one that does not is not: %s', (text) => expect(remarks(text)).toBe(''))
})

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const signed = (claims: object) => `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.${'A'.repeat(342)}`
const claims = { iss: 'c1', sub: 'ada', exp: 1_773_043_500, iat: 1_773_043_200 }

describe('a list as aud', () => {
  test.each([
    [
      'assertion',
      ['https://identity.oraclecloud.com/', 'https://x.example'],
      /^The assertion has a list as aud, of 2 values\./,
    ],
    ['client_assertion', ['https://identity.oraclecloud.com/'], /^The client’s own assertion has a list as aud\. /],
  ])('of %s is remarked on', (name, aud, says) => {
    const own = name === 'assertion' ? claims : { ...claims, sub: 'c1' }
    expect(remarks(`${name}=${signed({ ...own, aud })}`)).toMatch(says)
  })

  test('of a token is as it should be, and so is one value', () => {
    expect(remarks(`Bearer ${signed({ ...claims, tok_type: 'AT', aud: ['a', 'b'] })}`)).toBe('')
    expect(remarks(`assertion=${signed({ ...claims, aud: 'https://identity.oraclecloud.com/' })}`)).toBe('')
  })
})

const policy = (name: string, value: string, set = 'setHeaders') =>
  JSON.stringify({
    routes: [
      {
        path: '/a',
        requestPolicies: {
          headerTransformations: { [set]: { items: [{ ifExists: 'OVERWRITE', name, values: [value] }] } },
        },
      },
    ],
  })

describe('a secret in a policy of a gateway', () => {
  test.each([
    ['Authorization', `Basic ${btoa('ada:hunter2-hunter2')}`],
    ['X-Backend-Secret', 'hunter2-hunter2'],
    ['x-api-key', 'hunter2-hunter2'],
  ])('is remarked on and hidden: %s', (name, value) => {
    for (const text of [policy(name, value), policy(name, value, 'set-headers')]) {
      expect(remarks(text)).toContain(`“${name}” in clear`)
      expect(JSON.stringify(readPaste(text))).not.toContain(value.slice(-12))
    }
  })

  test.each([
    ['Authorization', `Bearer ${'$'}{request.auth[access_token]}`],
    ['X-Request-Id', 'hunter2-hunter2'],
    ['Authorization', 'Basic …'],
  ])('and what is none is not: %s %s', (name, value) => expect(remarks(policy(name, value))).toBe(''))
})
