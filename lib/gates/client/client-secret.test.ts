import { expect, test } from 'vitest'
import { healthyOpa, outcomeOf } from '../case-fixture'
import gate from './client-secret'

test('no check can tell whether a secret is right', () => {
  expect(outcomeOf(gate)).toMatchObject({ state: 'unknown' })
})

test('a client that proves itself by an assertion has no secret to be wrong', () => {
  const tokenRequest = { ...healthyOpa.tokenRequest, clientAuth: 'client-assertion' as const }
  expect(outcomeOf(gate, { tokenRequest })).toMatchObject({ state: 'not-applicable' })
})

test('left alone, it is mended by a new secret where the application may be changed', () => {
  const isOracleService = true
  expect(gate.whenLeft?.(healthyOpa)).toMatchObject({
    says: 'The secret that was sent is not the one “Northwind caller” has now.',
    fix: { kind: 'change', desired: { apps: [{ id: 'app-1', clientSecret: 'renewed' }] } },
  })
  expect(gate.whenLeft?.({ app: { ...healthyOpa.app, isOracleService } }).fix.kind).toBe('manual')
  expect(gate.whenLeft?.({}).fix.kind).toBe('manual')
})
