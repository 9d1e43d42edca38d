import { expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { pastedTokens } from './pasted-tokens'
import { readPaste } from './read-paste'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const token = (jti: string) =>
  `${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part({ tok_type: 'AT', jti })}.${'A'.repeat(342)}`

test('every token of a text is told once, with what it is and whole', () => {
  const wrapped = token('two').replace(/.{64}/g, '$&\n')
  const assertion = `${part({ alg: 'RS256', kid: 'northwind' })}.${part({ iss: 'client', sub: 'ada' })}.x`
  const found = pastedTokens(
    `works: ${token('one')}\nfails:\n${wrapped}\nagain ${token('one')}\nassertion=${assertion}`,
  )
  expect(found.map(({ kind, jwt }) => [kind, jwt.claims.jti])).toEqual([
    ['access token', 'one'],
    ['access token', 'two'],
    ['user assertion', undefined],
  ])
  expect(found[0]?.text).toBe(token('one'))
})

test('of very many the last ones are told', () => {
  const many = Array.from({ length: 30 }, (_, at) => token(`t${at}`)).join('\n\n')
  const found = pastedTokens(many)
  expect(found).toHaveLength(20)
  expect(found.at(-1)?.jwt.claims.jti).toBe('t29')
})

test('what cannot be read is left out', () => {
  expect(pastedTokens('eyJhbGciOiJSUzI1NiIsImtpZCI6IlNJR05')).toEqual([])
})

test('a token in a packed answer of a HAR file is told as the paste tells it', () => {
  const answer = {
    status: 200,
    headers: [],
    content: { encoding: 'base64', text: btoa(`"access_token":"${token('one')}"`) },
  }
  const request = { method: 'POST', url: 'https://idcs-0.identity.oraclecloud.com/oauth2/v1/token', headers: [] }
  const har = JSON.stringify({ log: { entries: [{ request, response: answer }] } })
  expect(pastedTokens(har).map(({ jwt }) => jwt)).toEqual([readPaste(har).token])
})

test('a secret among the claims is not told, and the token is the one that is judged', () => {
  const secret = `${part({ alg: 'RS256' })}.${part({ tok_type: 'AT', client_secret: 's3cret-s3cret' })}.${'A'.repeat(342)}`
  const [found] = pastedTokens(secret)
  expect(JSON.stringify(found?.jwt)).not.toContain('s3cret')
  expect(found?.jwt).toEqual(readPaste(secret).token)
})
