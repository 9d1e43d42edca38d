import { describe, expect, test } from 'vitest'
import { refusalFor } from './request-guard'

const asked = (method: string, headers: Record<string, string>) => refusalFor({ method, headers: new Headers(headers) })

describe('the host a request names', () => {
  test.each(['127.0.0.1:3000', '127.0.0.1', 'localhost:80', 'LocalHost:3000', '[::1]:3000', '[::1]'])(
    '"%s" is this machine',
    (host) => {
      expect(asked('GET', { host })).toBeUndefined()
    },
  )

  test.each([
    'assay.example',
    'assay.example:3000',
    '127.0.0.1.nip.io',
    'localhost.example:3000',
    '127.0.0.1:3000.example',
    '127.0.0.1:3000@example',
    '::1',
    '10.0.0.4:3000',
    '',
  ])('"%s" is not, even for a read', (host) => {
    expect(asked('GET', { host })).toMatchObject({ status: 421, code: 'wrong-host' })
  })

  test('is necessary', () => {
    expect(asked('GET', {})).toMatchObject({ status: 421 })
  })
})

describe('who asks for a change', () => {
  const host = '127.0.0.1:3000'

  test.each([
    ['our own page', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }],
    ['our own page in a browser without fetch metadata', { origin: 'http://127.0.0.1:3000' }],
    ['a program that sends neither', {}],
    ['a person in the address bar', { 'sec-fetch-site': 'none' }],
  ])('%s may', (_, headers) => {
    expect(asked('POST', { host, ...headers })).toBeUndefined()
  })

  test.each([
    ['a foreign page', { origin: 'https://evil.example' }],
    ['the other name of this machine', { origin: 'http://localhost:3000' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-site' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page that forges half of it', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' }],
  ])('%s may not', (_, headers) => {
    expect(asked('POST', { host, ...headers })).toMatchObject({ status: 403, code: 'foreign-origin' })
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s counts as a change', (method) => {
    expect(asked(method, { host, origin: 'https://evil.example' })).toMatchObject({ status: 403 })
  })

  test('a foreign page may ask for a read, as it cannot see the answer', () => {
    expect(asked('GET', { host, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toBeUndefined()
  })
})
