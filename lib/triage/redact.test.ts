import { expect, test } from 'vitest'
import { redact } from './redact'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJpYSJ9.c2lnbmF0dXJl'
const secret = 'idcscs-0a1b2c3d-1111-4222-8333-555555555555'

test.each([
  ['a client secret', `{"clientSecret":"${secret}"}`, secret],
  ['a bare secret of an older application', '{"client_secret" : "0a1b2c3d-1111"}', '0a1b2c3d-1111'],
  ['a secret with an escaped quote', '{"password":"a\\"b-secret"}', 'b-secret'],
  ['a secret cut off at the end', '{"clientSecret":"half-of-a-sec', 'half-of'],
  ['a hashed secret', '{"hashedClientSecret":"{SHA}abc"}', '{SHA}abc'],
  ['an opaque refresh token', '{"refresh_token":"AQIDBAXsecret"}', 'AQIDBAXsecret'],
  ['tokens of several resources', `{"tokenResponses":[{"access_token":"${jwt}"}]}`, 'c2lnbmF0dXJl'],
  ['a token in a sentence', `The token ${jwt} has expired.`, 'eyJzdWIi'],
  ['a token cut after the claims', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJpYSJ9', 'eyJzdWIi'],
  ['an encrypted token without a wrapped key', 'eyJhbGciOiJkaXIifQ..aXZpdml2.Y2lwaGVy.dGFn', 'Y2lwaGVy'],
  ['a form', `grant_type=x&assertion=${jwt}&client_secret=${secret}`, secret],
  ['a Basic header', 'Authorization: Basic YWJjOmRlZmdoaWo=', 'YWJjOmRlZmdoaWo'],
  ['a Bearer header', 'authorization: bearer abcdefghijkl.mno', 'abcdefghijkl'],
  ['an Oracle secret anywhere', `rejected <${secret}>`, secret],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQIB\n-----END PRIVATE KEY-----', 'MIIEvQIB'],
  ['a private key cut off', '-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIB', 'MIIEvQIB'],
])('%s is not kept', (_what, text, hidden) => {
  expect(redact(text)).not.toContain(hidden)
  expect(redact(text)).toMatch(/…|\[[a-z ]*private key\]/)
})

test('what is no secret stays as it was', () => {
  const text =
    '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"P4VVn1g7U00000000"}'
  expect(redact(text)).toBe(text)
  expect(redact('Bearer authentication is required.')).toBe('Bearer authentication is required.')
})

// What takes time by the square of its length takes hours here, and the test its time limit.
test.each(['"password":"', 'eyJabcd.', '-----BEGIN PRIVATE KEY-----', 'Bearer ', '\\\\"'])(
  'a megabyte of “%s” is read to its end',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length)
    expect(redact(text).length).toBeLessThanOrEqual(text.length)
  },
  20_000,
)
