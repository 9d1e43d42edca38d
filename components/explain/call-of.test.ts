import { describe, expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { callOf } from './call-of'

const known = <T>(value: T) => ({ value, from: 'paste' as const, at: '' })
const jwt = (claims: Record<string, unknown>) => ({ header: {}, claims, problems: [], signature: 'unchecked' as const })
const request = (clientId: string) =>
  known({ url: '', grantType: '', clientId, clientAuth: 'basic' as const, scope: 'https://x/process' })

describe('callOf', () => {
  test.each<[string, Facts, unknown]>([
    ['an error alone names nobody', { tokenAnswer: known({ status: 401, success: false }) }, undefined],
    [
      'a request names the client and the scope',
      { tokenRequest: request('a41c') },
      { clientId: 'a41c', scope: 'https://x/process' },
    ],
    [
      'an assertion names client and user',
      { assertion: known(jwt({ iss: 'a41c', sub: 'maria' })) },
      { clientId: 'a41c', userName: 'maria' },
    ],
    [
      'an assertion for the client itself names no user',
      { assertion: known(jwt({ iss: 'a41c', sub: 'a41c' })) },
      { clientId: 'a41c' },
    ],
    [
      'a user’s token names both',
      { token: known(jwt({ client_id: 'a41c', sub: 'maria', sub_type: 'user' })) },
      { clientId: 'a41c', userName: 'maria' },
    ],
    [
      'a client’s token names no user',
      { token: known(jwt({ client_id: 'a41c', sub: 'x', sub_type: 'client' })) },
      { clientId: 'a41c' },
    ],
  ])('%s', (_claim, facts, expected) => {
    expect(callOf(facts)).toEqual(expected)
  })
})
