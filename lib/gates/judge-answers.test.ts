import { describe, expect, test } from 'vitest'
import { type Case, factsOf, healthyOic, healthyOpa, now, seconds } from './case-fixture'
import { catalogue } from './catalogue'
import { defineGate, type Gate, open } from './gate'
import { judge } from './judge'
import { asked, ids, issued, rung } from './judge-fixture'

describe('a success', () => {
  test('opens every gate of its stages, and leaves the service’s for later', () => {
    const { serviceRequest: _, token: __, ...known } = healthyOpa
    const judgement = judge(factsOf({ ...known, tokenAnswer: issued }))
    expect(judgement.outcome).toBe('passed')
    expect(rung(judgement, 'client-secret')).toBe('open')
    expect(rung(judgement, 'scope-granted')).toBe('open')
    expect(rung(judgement, 'token-audience')).toBe('not-reached')
  })

  test('outranks what the domain shows now', () => {
    const app = { ...healthyOpa.app, isActive: false }
    const judgement = judge(factsOf({ ...healthyOpa, app, tokenAnswer: issued }))
    expect(rung(judgement, 'app-active')).toBe('open')
    expect(judgement.cause).toBeUndefined()
  })

  test('does not hide that the token will be refused', () => {
    const serviceRequest = { ...healthyOpa.serviceRequest, audiences: ['https://other.example'] }
    const judgement = judge(factsOf({ ...healthyOpa, serviceRequest, tokenAnswer: issued }))
    expect(judgement).toMatchObject({ outcome: 'stopped', cause: { gateId: 'token-audience', by: 'check' } })
  })

  test('of the service opens everything but what the call did not touch', () => {
    const judgement = judge(factsOf({ ...healthyOpa, tokenAnswer: issued, serviceAnswer: { status: 200, date: now } }))
    expect(judgement.outcome).toBe('passed')
    const others = judgement.verdicts.filter(({ rung }) => rung !== 'open' && rung !== 'not-applicable')
    expect(others).toMatchObject([{ gateId: 'process-permission', rung: 'unknown', reached: 'no' }])
    expect(rung(judgement, 'service-role')).toBe('not-applicable')
  })

  test('of a start opens the right to start', () => {
    const serviceRequest = { ...healthyOpa.serviceRequest, operation: 'run' as const }
    const judgement = judge(factsOf({ ...healthyOpa, serviceRequest, serviceAnswer: { status: 201 } }))
    expect(rung(judgement, 'process-permission')).toBe('open')
  })
})

describe('a service’s refusal', () => {
  test.each<[string, Case, number, string, string]>([
    ['a clock two hours ahead', healthyOpa, 401, '2026-03-09T10:00:00.000Z', 'token-unexpired'],
    ['a missing role', { ...healthyOic, roles: [] }, 403, now, 'service-role'],
    ['a missing role answered 401', { ...healthyOic, roles: [] }, 401, now, 'service-role'],
    [
      'another instance',
      { ...healthyOpa, serviceRequest: { ...healthyOpa.serviceRequest, audiences: ['x'] } },
      401,
      now,
      'token-audience',
    ],
    [
      'a start without permission',
      { ...healthyOpa, serviceRequest: { ...healthyOpa.serviceRequest, operation: 'run' } },
      403,
      now,
      'process-permission',
    ],
  ])('%s is named', (_, known, status, date, gateId) => {
    const judgement = judge(factsOf({ ...known, tokenAnswer: issued, serviceAnswer: { status, date } }))
    expect(judgement.cause?.gateId).toBe(gateId)
    expect(rung(judgement, 'client-secret')).toBe('open')
  })

  test('of a read is never blamed on the right to start', () => {
    const judgement = judge(factsOf({ ...healthyOpa, tokenAnswer: issued, serviceAnswer: { status: 403, date: now } }))
    expect(judgement.cause).toBeUndefined()
    expect(rung(judgement, 'process-permission')).toBe('unknown')
  })

  test('alone leaves the gates before it untold', () => {
    const { hasToken: _, ...unseenCall } = healthyOic.serviceRequest
    const judgement = judge(factsOf({ serviceRequest: unseenCall, serviceAnswer: { status: 401 } }))
    expect(ids(judgement.candidates)).toEqual([
      'service-role',
      'token-presented',
      'trigger-policy',
      'token-kind',
      'token-issuer',
      'token-genuine',
      'token-unexpired',
      'token-clock',
      'token-audience',
      'token-scope',
      'token-unrevoked',
    ])
    expect(rung(judgement, 'client-secret')).toBe('unknown')
  })
})

describe('without any answer', () => {
  test('the first shut gate is the cause, and the others come next', () => {
    const app = { ...healthyOpa.app, clientType: 'confidential' as const, scopes: [] }
    const judgement = judge(factsOf({ ...asked(), app }))
    expect(judgement).toMatchObject({
      outcome: 'stopped',
      cause: { gateId: 'client-trusted', by: 'check', certainty: 'documented' },
    })
    expect(ids(judgement.next)).toEqual(['scope-granted'])
    expect(rung(judgement, 'client-secret')).toBe('unknown')
  })

  test('a token in hand shows that one was issued', () => {
    const token = { ...healthyOpa.token, claims: { ...healthyOpa.token.claims, exp: seconds - 60 } }
    const judgement = judge(factsOf({ token, now }))
    expect(judgement.cause?.gateId).toBe('token-unexpired')
    expect(rung(judgement, 'client-secret')).toBe('open')
  })

  test('nothing shut proves nothing', () => {
    expect(judge(factsOf(asked())).outcome).toBe('open-so-far')
  })

  test('and nothing known, nothing is reached', () => {
    const judgement = judge({})
    expect(judgement.outcome).toBe('open-so-far')
    expect(new Set(judgement.verdicts.map((verdict) => verdict.rung))).toEqual(new Set(['not-reached']))
  })
})

describe('a check', () => {
  const base = catalogue[0] as Gate
  const throwing = defineGate({
    ...base,
    id: 'throwing',
    needs: ['app'],
    uses: [],
    check: () => {
      throw new Error('a bug')
    },
  })

  test('that throws is shown as ours, and stops no other', () => {
    const judgement = judge(factsOf({ app: healthyOpa.app }), [
      throwing,
      { ...base, needs: ['app'], check: () => open },
    ])
    expect(judgement.verdicts.map((verdict) => verdict.rung)).toEqual(['crashed', 'open'])
  })

  test('that throws is never the cause', () => {
    const facts = factsOf({ app: healthyOpa.app, tokenAnswer: { status: 404, success: false } })
    const judgement = judge(facts, [throwing])
    expect(judgement.cause).toBeUndefined()
    expect(rung(judgement, 'throwing')).toBe('crashed')
  })

  test('on what a person told is an inference', () => {
    const facts = factsOf(asked())
    const app = { value: { ...healthyOpa.app, isActive: false }, from: 'person' as const, at: now }
    expect(judge({ ...facts, app }).cause).toMatchObject({ gateId: 'app-active', certainty: 'inferred' })
  })
})

test('an assertion that nobody can read says nothing of its audience or times', () => {
  const assertion = {
    header: {},
    claims: {},
    problems: ['Its second part is not base64url.'],
    signature: 'unchecked' as const,
  }
  const { cause, next, verdicts } = judge({ assertion: { value: assertion, from: 'paste', at: '' } })
  expect(cause?.gateId).toBe('assertion-shape')
  expect(next).toEqual([])
  expect(verdicts.find(({ gateId }) => gateId === 'assertion-audience')?.state).toBe('unknown')
})
