import { expect, test } from 'vitest'
import { jwtHeaders, jwtPayload } from '../handoff/adapter-files'
import { readJwtFile } from './read-jwt-file'
import { readPaste } from './read-paste'

const payload = `{
  "iss": "c1",
  "sub": "ada",
  "aud": "https://identity.oraclecloud.com/",
  "exp": "1700000300",
  "iat": "1700000000",
  "jti": "x"
}`

test.each([
  ['a string', payload.replace('"1700000300",', '"1700000300"'), 'a comma is missing after "exp" on line 5.'],
  ['a number', payload.replace('"1700000300",', '1700000300'), 'a comma is missing after "exp" on line 5.'],
  [
    'a list',
    payload.replace('"https://identity.oraclecloud.com/",', '["a", "b"]'),
    'a comma is missing after "aud" on line 4.',
  ],
  [
    'a list inside',
    payload.replace('"https://identity.oraclecloud.com/"', '["a" "b"]'),
    'a comma is missing after "aud" on line 4.',
  ],
  ['the last value', payload.replace('"x"', '"x",'), 'a comma too many stands after "jti" on line 7.'],
  [
    'all on one line',
    payload.replaceAll('\n', ' ').replace('"ada",', '"ada"'),
    'a comma is missing after "sub" on line 1.',
  ],
])('a payload file says where its comma is wrong: %s', (_, text, says) => {
  const { recognised, problems } = readPaste(text)
  expect(recognised).toEqual(['JWT payload file'])
  expect(problems).toEqual([`The payload file is no valid JSON: ${says}`])
})

test('where something else is wrong, no comma is blamed', () => {
  const { problems } = readPaste(payload.replace('"exp":', '"exp"'))
  expect(problems).toEqual(['The payload file is no valid JSON.'])
})

test('a header file does so too', () => {
  expect(readJwtFile('{ "alg": "RS256" "typ": "JWT", "kid": "k" }')).toEqual({
    what: 'JWT header file',
    problems: ['The header file is no valid JSON: a comma is missing after "alg" on line 1.'],
    remarks: [],
  })
})

test('what the hand-off writes is right', () => {
  for (const file of [jwtHeaders('k'), jwtPayload({ clientId: 'c1', userName: 'ada' })])
    expect(readJwtFile(JSON.stringify(file, null, 2))).toMatchObject({ problems: [], remarks: [] })
})

test('what Oracle Integration wants and is not there is named', () => {
  const { remarks } = readPaste('{"iss":"c1","aud":["a","b"],"exp":1}')
  expect(remarks).toEqual([
    'The payload file has no sub: Oracle Integration wants iss, sub, aud and exp in it.',
    'The payload file has a list as aud, of 2 values. An identity domain takes lists; other servers refuse them. Send one value: it works everywhere.',
  ])
})

test.each([
  '{"error":"invalid_client","iss":"a","aud":"b","sub":"c"}',
  '{"iss":"a","aud":"b","sub":"c","tok_type":"AT"}',
  '{"kty":"RSA","alg":"RS256","kid":"k","n":"AQAB"}',
  '{"keys":[{"alg":"RS256","kid":"k"}]}',
  '{"iss":"a"}',
  '{}',
  '[]',
  'iss, sub, aud',
])('%s is none', (text) => expect(readJwtFile(text)).toBeUndefined())
