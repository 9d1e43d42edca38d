import { describe, expect, test } from 'vitest'
import type { ProbeFact } from '../facts/facts'
import { factsOf, healthyOpa } from './case-fixture'
import { judge } from './judge'

// Nobody asked the domain: every gate that can answer like this is a candidate.
const { tokenRequest, now } = healthyOpa
const judged = (error: string, probe?: ProbeFact) =>
  judge(factsOf({ tokenRequest, now, tokenAnswer: { status: 400, success: false, error }, ...(probe && { probe }) }))
const candidates = (error: string, probe?: ProbeFact) => judged(error, probe).candidates.map(({ gateId }) => gateId)

describe('a smaller request tells apart what one answer does not', () => {
  test('a client that proved itself elsewhere is not the cause, so its assertion is', () => {
    const before = candidates('invalid_client')
    const after = candidates('invalid_client', { client: 'accepted' })
    expect(before).toEqual(expect.arrayContaining(['client-secret', 'app-active', 'key-known']))
    expect(after).toContain('key-known')
    expect(after).not.toEqual(expect.arrayContaining(['client-secret']))
    expect(after).not.toEqual(expect.arrayContaining(['app-active']))
    expect(after.length).toBeLessThan(before.length)
  })

  test('a client that fails by itself is the cause, whatever else its assertion has', () => {
    const after = candidates('invalid_client', { client: 'refused' })
    expect(after).toContain('client-secret')
    expect(after).not.toContain('key-known')
  })

  test('an assertion found wrong behind a client that fails by itself comes next, and is not blamed', () => {
    const { assertion, app } = healthyOpa
    const wrong = { ...assertion, claims: { ...assertion.claims, iss: 'somebody else' } }
    const known = {
      tokenRequest,
      now,
      app,
      assertion: wrong,
      tokenAnswer: { status: 401, success: false, error: 'invalid_client' },
    }
    expect(judge(factsOf(known)).cause?.gateId).toBe('assertion-issuer')
    const { cause, next } = judge(factsOf({ ...known, probe: { client: 'refused' } }))
    expect(cause?.gateId).toBe('client-secret')
    expect(next.map(({ gateId }) => gateId)).toContain('assertion-issuer')
  })

  test('a grant that worked without the scope leaves the scope', () => {
    const before = candidates('unauthorized_client')
    const after = judged('unauthorized_client', { client: 'accepted', grant: 'accepted' })
    expect(before).toEqual(expect.arrayContaining(['grant-allowed', 'scope-granted']))
    expect(after.cause?.gateId ?? after.candidates.map(({ gateId }) => gateId)).toBe('scope-granted')
  })

  test('a grant that failed without the scope clears the scope', () => {
    const after = judged('unauthorized_client', { client: 'accepted', grant: 'refused' })
    expect(after.cause?.gateId ?? after.candidates.map(({ gateId }) => gateId)).toBe('grant-allowed')
  })

  test('a client assertion that fails by itself stays a candidate: it is what the client shows', () => {
    const request = { ...tokenRequest, clientAuth: 'client-assertion' as const }
    const facts = factsOf({
      now,
      tokenRequest: request,
      tokenAnswer: { status: 401, success: false, error: 'invalid_client' },
      probe: { client: 'refused' },
    })
    expect(judge(facts).candidates.map(({ gateId }) => gateId)).toContain('key-known')
  })
})
