import { describe, expect, test } from 'vitest'
import { factsOf, healthyOpa } from './case-fixture'
import { catalogue } from './catalogue'
import { judge } from './judge'
import { asked, ids, invalidClient, refused, rung } from './judge-fixture'

describe('a refusal', () => {
  test('whose gates are all cleared but one is that gate, by elimination, and no surer than the refusal', () => {
    const { cause, outcome, candidates } = judge(factsOf({ ...asked(), tokenAnswer: invalidClient }))
    expect(outcome).toBe('stopped')
    expect(candidates).toEqual([])
    expect(cause).toMatchObject({
      gateId: 'client-secret',
      by: 'elimination',
      certainty: 'documented',
      evidence: [{ at: 'tokenAnswer.error', found: 'invalid_client' }],
      fix: { kind: 'change' },
    })
  })

  test('that a check explains is that gate, and what lies behind was not reached', () => {
    const app = { ...healthyOpa.app, isActive: false }
    const judgement = judge(factsOf({ ...asked(), app, tokenAnswer: invalidClient }))
    expect(judgement.cause).toMatchObject({ gateId: 'app-active', by: 'check', reached: 'yes', certainty: 'observed' })
    expect(rung(judgement, 'client-known')).toBe('open')
    expect(rung(judgement, 'client-secret')).toBe('unknown')
    expect(rung(judgement, 'grant-allowed')).toBe('not-reached')
    expect(rung(judgement, 'token-genuine')).toBe('not-reached')
  })

  test('shows what will stop the call next, behind the cause', () => {
    const app = { ...healthyOpa.app, isActive: false, scopes: [] }
    const judgement = judge(factsOf({ ...asked(), app, tokenAnswer: invalidClient }))
    expect(judgement.cause?.gateId).toBe('app-active')
    expect(ids(judgement.next)).toEqual(['scope-granted'])
    expect(judgement.next[0]).toMatchObject({ rung: 'next', reached: 'no', state: 'shut' })
  })

  test('that a gate cannot give is not blamed on it, however shut it is', () => {
    const app = { ...healthyOpa.app, isActive: false }
    const tokenRequest = { ...healthyOpa.tokenRequest, scope: 'https://elsewhere.example/x' }
    const tokenAnswer = refused('invalid_scope', 'Invalid scope.')
    const judgement = judge(factsOf({ ...asked(), app, tokenRequest, resourceApp: null, tokenAnswer }))
    expect(judgement.cause?.gateId).toBe('scope-exists')
    expect(judgement.next[0]).toMatchObject({ gateId: 'app-active', certainty: 'inferred', reached: 'unknown' })
    // The client's gates answer otherwise, so the call was past them.
    expect(judgement.verdicts.find(({ gateId }) => gateId === 'client-secret')).toMatchObject({
      rung: 'open',
      by: 'answer',
    })
  })

  test('that no gate gives has no cause', () => {
    const judgement = judge(factsOf({ ...asked(), tokenAnswer: { status: 418, success: false } }))
    expect(judgement.outcome).toBe('stopped')
    expect(judgement.cause).toBeUndefined()
    expect(judgement.candidates).toEqual([])
  })

  test('that surprises is explained by a shut gate all the same, as an inference', () => {
    const app = { ...healthyOpa.app, isActive: false }
    const { cause } = judge(factsOf({ ...asked(), app, tokenAnswer: refused('invalid_grant') }))
    expect(cause).toMatchObject({ gateId: 'app-active', by: 'check', certainty: 'inferred' })
  })

  test('that only one gate gives names it by itself', () => {
    const facts = factsOf({ tokenAnswer: { status: 404, success: false } })
    expect(judge(facts).cause).toMatchObject({ gateId: 'token-endpoint', by: 'answer', certainty: 'inferred' })
  })

  test('in other words than the known ones counts less', () => {
    const tokenAnswer = { ...invalidClient, errorDescription: 'Something else entirely' }
    expect(judge(factsOf({ ...asked(), tokenAnswer })).cause?.certainty).toBe('inferred')
  })

  test('of a refresh token that was used twice is no matter of an assertion', () => {
    const tokenAnswer = refused('invalid_grant', 'The token has already been consumed.')
    const judgement = judge(factsOf({ tokenAnswer }))
    expect(judgement.cause).toMatchObject({ gateId: 'refresh-unused', certainty: 'documented' })
    expect(judgement.candidates).toEqual([])
  })
})

describe('several gates that fit', () => {
  test('are candidates, the likeliest first, and the probe separates the client from its assertion', () => {
    const judgement = judge(factsOf({ tokenAnswer: invalidClient }))
    expect(judgement.cause).toBeUndefined()
    expect(ids(judgement.candidates).slice(0, 4)).toEqual([
      'client-known',
      'client-secret',
      'credentials-form',
      'app-active',
    ])
    expect(judgement.question).toMatchObject({ fact: 'client-credentials-probe' })
    const [works, fails] = judgement.question?.options ?? []
    expect(fails?.leaves).toEqual([
      'credentials-sent',
      'credentials-form',
      'client-known',
      'client-secret',
      'app-active',
      'client-assertion',
    ])
    expect([...(fails?.leaves ?? []), ...(works?.leaves ?? [])].sort()).toEqual(ids(judgement.candidates).sort())
  })

  test('are separated by the fact that decides most of them', () => {
    const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'client_credentials' }
    const { question, candidates } = judge(factsOf({ tokenRequest, tokenAnswer: invalidClient }))
    expect(ids(candidates)).toEqual(['client-known', 'client-secret', 'app-active'])
    expect(question).toMatchObject({
      fact: 'app',
      options: [
        { answer: 'The domain has no application with this client ID', leaves: ['client-known'] },
        { answer: 'The application is deactivated', leaves: ['app-active'] },
        { answer: 'None of these', leaves: ['client-secret'] },
      ],
    })
  })

  test('make no certain finding', () => {
    const { verdicts } = judge(factsOf({ tokenAnswer: refused('unauthorized_client', 'Client authorization failed.') }))
    expect(verdicts.filter(({ state }) => state === 'shut')).toEqual([])
    expect(ids(verdicts.filter((verdict) => verdict.rung === 'candidate'))).toEqual(['grant-allowed', 'scope-granted'])
  })

  test('become one when the person’s answer leaves out the others', () => {
    const facts = factsOf({ tokenAnswer: refused('unauthorized_client') })
    const left = catalogue.filter(({ id }) => id !== 'grant-allowed')
    expect(judge(facts, left).cause).toMatchObject({ gateId: 'scope-granted', by: 'elimination' })
  })
})
