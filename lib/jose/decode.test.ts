import { describe, expect, test } from 'vitest'
import { textToBase64url } from './bytes'
import { decodeJwt } from './decode'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const signature = 'A'.repeat(342)
const header = { alg: 'RS256', kid: 'northwind' }
const claims = { iss: 'client', sub: 'zoë' }
const token = `${part(header)}.${part(claims)}.${signature}`

test('a well-formed token is read whole, with nothing to complain of', () => {
  expect(decodeJwt(token)).toEqual({ kind: 'jws', header, claims, problems: [], flaws: [], repaired: [], parts: 3 })
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

describe('what can still be read of a broken token is', () => {
  const [head, body] = [part(header), part(claims)]
  const many = { iss: 'client', aud: ['a', 'b'], note: 'x, "y": {', exp: 1_700_000_300, sub: 'zoë' }
  const cutAfter = (text: string, word: string) => textToBase64url(text.slice(0, text.indexOf(word) + word.length))
  const cut = (word: string) => cutAfter(JSON.stringify(many), word)
  test.each<[what: string, text: string, read: object, says: string]>([
    ['no header at all', `.${body}.${signature}`, { header: {}, claims }, 'Its header is empty.'],
    [
      'a header that lost its beginning',
      `${head.slice(5)}.${body}.${signature}`,
      { header: {}, claims },
      'Its header is not',
    ],
    ['only the claims', part({ ...claims, aud: 'a' }), { header: {}, claims: { aud: 'a' } }, 'header is missing'],
    ['claims and signature', `${body}.${signature}`, { header: {}, claims }, 'begins with the claims'],
    ['claims that end in a number', `${head}.${cut('17000')}.x`, { claims: { note: many.note } }, '3 members could'],
    ['claims that end in a text', `${head}.${cut('zo')}.x`, { claims: { exp: many.exp } }, '4 members could'],
    ['claims that end in a list', `${head}.${cut('["a"')}.x`, { claims: { iss: 'client' } }, 'One member could'],
    [
      'claims with a strange character',
      `${head}.${part(many).slice(0, 60)}…${signature}`,
      { claims: { iss: 'client' } },
      '“…” at character 61',
    ],
    [
      'claims with a comma missing',
      `${head}.${textToBase64url('{"iss":"a" "sub":"b","exp":1}')}.x`,
      { claims: { exp: 1 } },
      'not a JSON object',
    ],
    ['its header twice', `${head}.${token}`, { header, claims }, 'header stands there twice'],
    ['its claims twice', `${head}.${body}.${body}.${signature}`, { header, claims }, 'claims stand there twice'],
    ['the whole twice, wrapped', `${token}\n${token}`, { header, claims, parts: 3 }, 'whole token stands there twice'],
    ['the whole twice, joined', token + token, { header, claims, parts: 3 }, 'whole token stands there twice'],
    ['padding', `${head}==.${body}.${signature}`, { header, claims }, 'without padding'],
  ])('%s', (_, text, read, says) => {
    const decoded = decodeJwt(text)
    expect(decoded).toMatchObject({ kind: 'jws', ...read })
    expect(decoded.problems.join(' ')).toContain(says)
  })

  test('a number without its last digits is not among them', () => {
    expect(decodeJwt(`${head}.${cut('17000')}.x`).claims).not.toHaveProperty('exp')
  })

  test('each flaw names its place', () => {
    const { flaws } = decodeJwt(`${head.slice(5)}.${cut('17000')}.`)
    expect(flaws.map(({ part: where, kind }) => [where, kind])).toEqual([
      ['header', 'json'],
      ['claims', 'cut'],
      ['signature', 'missing'],
    ])
  })
})

test('a placeholder for the signature is not called a cut one', () => {
  expect(decodeJwt(`${part(header)}.${part(claims)}.aGlkZGVu`).problems).toEqual([])
})
