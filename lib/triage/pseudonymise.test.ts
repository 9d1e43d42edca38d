import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { pseudonymise } from './pseudonymise'
import type { Pseudonyms } from './pseudonyms'
import { readPaste } from './read-paste'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))
const token = (claims: object) =>
  `${part({ alg: 'RS256', kid: 'SIGNING_KEY' })}.${part({ tok_type: 'AT', ...claims })}.${'A'.repeat(342)}`
const adas = token({ sub: 'ada@northwind.example', client_id: 'northwind-orders' })
const bobs = token({ sub: 'bob', client_id: 'northwind-orders' })
const shown = (text: string, pseudonyms: Pseudonyms = new Map()) => pseudonymise(readPaste(text), pseudonyms)

describe('within a case', () => {
  test('the same user, client, host and token have the same pseudonym in every paste', () => {
    const pseudonyms: Pseudonyms = new Map()
    const first = shown(
      `GET https://orders.northwind.example/a\nuser=Ada@northwind.example client_id=northwind-orders\n${adas}`,
      pseudonyms,
    )
    const second = shown(
      `POST https://orders.northwind.example/b\nclient_id=northwind-orders\n${bobs}\n${adas}`,
      pseudonyms,
    )
    expect(first).toBe('GET https://host-1/a\nuser=user-1 client_id=client-1\n[access token, token-1]')
    expect(second).toBe('POST https://host-1/b\nclient_id=client-1\n[access token, token-2]\n[access token, token-1]')
  })

  test('no name is replaced within another one', () => {
    expect(shown('client_id=orders client_id=orders-new orders-newer')).toBe(
      'client_id=client-1 client_id=client-2 orders-newer',
    )
  })

  test('the issuer that all domains share and what is hidden already keep their words', () => {
    const text = 'iss https://identity.oraclecloud.com/ client_id=<yours>'
    expect(shown(text)).toBe(text)
  })

  test('a placeholder that somebody typed makes tokens untold, not wrong', () => {
    expect(shown(`[token] ${adas}`)).toBe('[token] [access token]')
  })
})

test.each([
  [
    'a host in an encoded scope',
    'scope=https%3A%2F%2Fnorthwind.process.oci.oraclecloud.com%3A443urn%3Aopc',
    'scope=https%3A%2F%2Fhost-1.process.oci.oraclecloud.com%3A443urn%3Aopc',
  ],
  [
    'a client in a sentence of the domain',
    'Client 59f1b28ec5cd46798413354e402b01c1 requested an invalid redirect URL',
    'Client client-1 requested an invalid redirect URL',
  ],
])('%s goes by a pseudonym', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})
