import { expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { pastedTokens } from './pasted-tokens'

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
