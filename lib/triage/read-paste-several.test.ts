import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { readPaste } from './read-paste'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const accessToken = `${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part({ tok_type: 'AT', sub: 'ada' })}.${'A'.repeat(342)}`
const invalidClient = '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"P4VV"}'

describe('of several of a kind the last is judged, and that is said', () => {
  test.each([
    [
      'errors',
      `first {"error":"invalid_client"}\nthen {"error":"invalid_scope"}`,
      'An earlier answer, invalid_client, was left out: the last one counts.',
    ],
    [
      'answers of a service',
      'HTTP/1.1 403 Forbidden\n\nHTTP/1.1 401 Unauthorized',
      'An earlier answer, HTTP 403, was left out: the last one counts.',
    ],
    [
      'access tokens',
      `works ${accessToken}\n\nfails ${accessToken.replace('A'.repeat(342), 'B'.repeat(342))}`,
      '2 access tokens were found: the last one is judged.',
    ],
  ])('%s', (_, text, says) => {
    expect(readPaste(text).ignored).toEqual([says])
  })

  test('the same one twice is one', () => {
    expect(readPaste(`${accessToken}\n\n${accessToken}\n${invalidClient}\n${invalidClient}`).ignored).toEqual([])
  })
})

test('an encrypted token is recognised as one', () => {
  const jwe = `${part({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${'a'.repeat(20)}.bbbb.${'c'.repeat(20)}.dddd`
  expect(readPaste(jwe).recognised).toEqual(['encrypted token (JWE)'])
})

test('an error of the admin API is not asked for, as it is there', () => {
  const { recognised, ignored } = readPaste(
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error","urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error"],"detail":"You are not authorized.","status":"403"}',
  )
  expect(recognised).toEqual(['admin API error'])
  expect(ignored).toHaveLength(1)
})

test('a token that is cut may be whole in the call, and that is said once', () => {
  const half = accessToken.slice(0, 70)
  const { problems } = readPaste(`${half}\n\n${half}x`)
  expect(problems.filter((problem) => problem.startsWith('If only the copy is cut'))).toHaveLength(1)
  expect(readPaste(accessToken).problems).toEqual([])
})
