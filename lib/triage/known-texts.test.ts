import { expect, test } from 'vitest'
import { judge } from '../gates/judge'
import { type Place, placedFacts } from './place-error'

test.each<[string, Place, string]>([
  ['Cannot recover Key', 'caller', 'key-readable'],
  ["Scope from access token ['[Create]'] is not present in the list of scopes ['[Read]']", 'verifier', 'gateway-scope'],
  ['AUTH-3012 A federated user can’t perform local authentication', 'sign-in page', 'password-allowed'],
])('“%s” of the %s is put down to one gate', (text, place, gate) => {
  expect(judge(placedFacts({ text, place }, '2026-03-09T08:00:00.000Z')).cause?.gateId).toBe(gate)
})
