import { describe, expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { clientCredentials, jwtBearer } from '@/lib/facts/grant-types'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { TestResult, TokenTestResult } from '@/lib/queries/shapes/test'
import { caseFacts, nothingSent, plannedCall } from './case-facts'
import type { SentTest } from './send-test'
import type { TestForm } from './test-form'

const at = '2026-11-21T12:00:00.000Z'
const opa: ServiceInstance = {
  kind: 'opa',
  appId: 'opa1',
  displayName: 'opa-us',
  clientId: 'x',
  audience: 'https://opa-us',
  secondaryAudiences: ['https://opa-us:443'],
  scopes: [{ fqs: 'https://opa-us/process', value: '/process' }],
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls: ['http://d/us/opa-us'],
  roles: [],
}
const form = {
  grantType: jwtBearer,
  clientId: 'a41c',
  scope: 'https://opa-us/process',
  service: opa,
  call: 'tasks',
} as TestForm

describe('before anything is sent', () => {
  const rungs = (given: TestForm) =>
    new Map(nothingSent(given, catalogue).verdicts.map(({ gateId, rung }) => [gateId, rung]))

  test('every gate that concerns the call is not reached', () => {
    expect(new Set(rungs(form).values())).toEqual(new Set(['not-reached', 'not-applicable']))
    expect(rungs(form).get('assertion-audience')).toBe('not-reached')
    expect(rungs(form).get('service-role')).toBe('not-applicable')
  })

  test('client credentials fold the assertion away', () => {
    expect(rungs({ ...form, grantType: clientCredentials }).get('assertion-audience')).toBe('not-applicable')
  })
})

describe('what is known of a case', () => {
  const now = { value: at, from: 'request', at } as const
  const header = { alg: 'RS256', kid: 'northwind' }
  const claims = { iss: 'a41c', jti: 'one' }
  const token = (signature: 'valid' | 'invalid'): NonNullable<Facts['token']> => ({
    value: { header: {}, claims: {}, problems: [], signature },
    from: 'answer',
    at,
  })
  const sent = (facts: TokenTestResult['facts']) =>
    ({ form, result: { facts }, assertion: { header, claims }, sentBefore: true }) as unknown as SentTest

  test('the assertion is known even when the domain told nothing of its certificates', () => {
    expect(caseFacts(sent({ now }), opa, 'tasks', undefined).assertion?.value).toEqual({
      header,
      claims,
      problems: [],
      signature: 'unchecked',
      sentBefore: true,
    })
  })

  test('the server’s word on its signature stays', () => {
    const value = { header, claims, problems: [], signature: 'valid' as const }
    const assertion: NonNullable<Facts['assertion']> = { value, from: 'request', at }
    expect(caseFacts(sent({ now, assertion }), opa, 'tasks', undefined).assertion?.value).toMatchObject({
      signature: 'valid',
      sentBefore: true,
    })
  })

  test('the call is planned until it is made, then it is what was sent', () => {
    const made = { ...plannedCall(opa, 'tasks'), url: 'http://other/process/api/v1/tasks' }
    const proof = { facts: { serviceRequest: { value: made, from: 'request', at } } } as unknown as TestResult
    expect(caseFacts(sent({ now }), opa, 'tasks', undefined).serviceRequest?.value.audiences).toEqual([
      'https://opa-us',
      'https://opa-us:443',
    ])
    expect(caseFacts(sent({ now }), opa, 'tasks', proof).serviceRequest?.value.url).toBe(made.url)
  })

  test('a gateway’s policy that was pasted is a fact from a paste, and lets its gates be judged', () => {
    const policy = {
      type: 'JWT_AUTHENTICATION',
      issuers: [],
      audiences: ['https://orders'],
      claims: [],
      keys: 'remote' as const,
      clockSkew: 0,
    }
    const gateway: ServiceInstance = { ...opa, kind: 'gateway' }
    const known = (given?: typeof policy) =>
      caseFacts(sent({ now, token: token('valid') }), gateway, 'route', undefined, given)
    const shut = (facts: Facts) => judge(facts, catalogue).verdicts.find(({ gateId }) => gateId === 'gateway-audience')
    expect(known(policy).policy).toEqual({ value: policy, from: 'paste', at })
    expect(shut(known(policy))?.state).toBe('shut')
    expect(shut(known())?.state).toBe('unknown')
  })

  test('the token that was presented counts, not the one that was issued', () => {
    const proof = { facts: { token: token('invalid') } } as unknown as TestResult
    expect(caseFacts(sent({ now, token: token('valid') }), opa, 'tasks', proof).token?.value.signature).toBe('invalid')
  })
})

test('an application that is no instance we know is not called', () => {
  expect(plannedCall({ ...opa, kind: 'other' }, 'tasks')).toBeUndefined()
})
