import { describe, expect, test } from 'vitest'
import { textToBase64url } from './bytes'
import { decodeJwt } from './decode'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const signature = 'A'.repeat(342)
const header = { alg: 'RS256', kid: 'northwind' }
const claims = { iss: 'client', sub: 'zoë' }
const token = `${part(header)}.${part(claims)}.${signature}`

test('a well-formed token is read whole, with nothing to complain of', () => {
  expect(decodeJwt(token)).toEqual({ kind: 'jws', header, claims, problems: [], repaired: [], parts: 3 })
})

describe('what people paste around a token is taken off', () => {
  test.each([
    ['Bearer', `Bearer ${token}`, ['took off “Bearer”']],
    ['a whole header', `Authorization: Bearer ${token}`, ['took off “Bearer”']],
    ['quotes and a comma', `"${token}",`, ['took off quotes']],
    ['line wraps', `${token.slice(0, 40)}\r\n  ${token.slice(40)}`, ['joined wrapped lines']],
    ['URL encoding', token.replaceAll('.', '%2E'), ['decoded %-signs']],
  ])('%s', (_, text, repaired) => {
    expect(decodeJwt(text)).toMatchObject({ header, claims, problems: [], repaired })
  })
})

describe('what is malformed is said, and where', () => {
  test.each([
    ['nothing', '  ', 'There is nothing to decode.'],
    ['no dots', part(header), 'no dots'],
    ['no signature part', `${part(header)}.${part(claims)}`, 'the signature is missing'],
    ['an empty signature', `${part(header)}.${part(claims)}.`, 'signature is missing'],
    ['four parts', `${token}.x`, '4 parts'],
    ['claims that were cut', `${part(header)}.${part(claims).slice(0, 12)}.${signature}`, 'it was cut there'],
    ['a strange character', `${part(header)}.abc…d.${signature}`, '“…” at character 4'],
    ['claims that are a list', `${part(header)}.${part([1])}.${signature}`, 'not a JSON object'],
    ['plain base64', `${part(header)}.${part(claims)}.${'A+/='.repeat(64)}`, 'plain base64'],
    ['a cut signature', token.slice(0, -20), 'it was cut'],
    ['an encrypted token', `${part({ alg: 'RSA-OAEP' })}.a.b.c.d`, 'encrypted (JWE)'],
  ])('%s', (_, text, words) => {
    expect(decodeJwt(text).problems.join(' ')).toContain(words)
  })
})

test('a placeholder for the signature is not called a cut one', () => {
  expect(decodeJwt(`${part(header)}.${part(claims)}.aGlkZGVu`).problems).toEqual([])
})
