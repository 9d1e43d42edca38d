import { describe, expect, test } from 'vitest'
import { defineGate, type Gate, open, type Refusal } from '../gates/gate'
import { answerFrom, answerKey, answersAlike, answerWords, publicAnswers } from './public-answers'

const refusal = (more: Omit<Refusal, 'certainty' | 'cite'>): Refusal => ({
  certainty: 'observed',
  cite: { title: 'RFC 6749 §5.2' },
  ...more,
})

const gate = (id: string, ...refusals: Refusal[]): Gate =>
  defineGate({
    id,
    stage: 'client',
    question: `${id}?`,
    shut: '',
    explain: '',
    byHand: [],
    owner: 'caller',
    certainty: 'observed',
    cites: [{ title: 'RFC 6749 §5.2' }],
    needs: [],
    refusals,
    wouldTell: '',
    check: () => open,
  })

describe('an answer', () => {
  test.each<[Refusal, string, string, string]>([
    [
      refusal({
        at: 'token-endpoint',
        status: 401,
        error: 'invalid_client',
        description: 'Client authentication failed.',
      }),
      'The token endpoint',
      'HTTP 401 · invalid_client: Client authentication failed.',
      'token-endpoint-401-invalid_client-client-authentication-failed',
    ],
    [
      refusal({ at: 'token-endpoint', error: 'invalid_grant' }),
      'The token endpoint',
      'invalid_grant',
      'token-endpoint-invalid_grant',
    ],
    [refusal({ at: 'service', service: 'opa', status: 403 }), 'Process Automation', 'HTTP 403', 'service-opa-403'],
    [refusal({ at: 'service', status: 401 }), 'The service', 'HTTP 401', 'service-401'],
    [refusal({ at: 'service' }), 'The service', 'any refusal', 'service'],
    [refusal({ at: 'sign-in', error: 'access_denied' }), 'The sign-in page', 'access_denied', 'sign-in-access_denied'],
    [refusal({ at: 'network', text: /ENOTFOUND/ }), 'The network', 'words of its own', 'network'],
    [refusal({ at: 'verifier', status: 401 }), 'Whoever verifies the token', 'HTTP 401', 'verifier-401'],
  ])('%#', (given, from, words, key) => {
    expect([answerFrom(given), answerWords(given), answerKey(given)]).toEqual([from, words, key])
  })
})

const said = refusal({ at: 'token-endpoint', error: 'invalid_client' })
const secret = gate('client-secret', said, refusal({ at: 'token-endpoint', error: 'invalid_client', status: 401 }))
const known = gate('client-known', said, said)
const scope = gate('scope-exists', refusal({ at: 'token-endpoint', error: 'invalid_scope' }))
const gates = [known, secret, scope]

test('answers of the same words are one, with each gate once and the vaguer gates too', () => {
  expect(publicAnswers(gates).map((answer) => [answer.key, answer.gates.map(({ id }) => id)])).toEqual([
    ['token-endpoint-invalid_client', ['client-known', 'client-secret']],
    ['token-endpoint-401-invalid_client', ['client-known', 'client-secret']],
    ['token-endpoint-invalid_scope', ['scope-exists']],
  ])
})

test('a gate is confused with those that answer like it, not with itself', () => {
  expect(answersAlike(secret, gates)).toEqual([known])
  expect(answersAlike(known, gates)).toEqual([secret])
  expect(answersAlike(scope, gates)).toEqual([])
})

test('a 401 of any service is confused with the 401 of one', () => {
  const anyService = gate('token-genuine', refusal({ at: 'service', status: 401 }))
  const integration = gate('service-role', refusal({ at: 'service', service: 'oic', status: 401 }))
  const process = gate('principal-user', refusal({ at: 'service', service: 'opa', status: 401 }))
  const all = [anyService, integration, process]
  expect(answersAlike(anyService, all)).toEqual([integration, process])
  expect(answersAlike(integration, all)).toEqual([anyService])
  expect(publicAnswers(all).find(({ key }) => key === 'service-oic-401')?.gates).toEqual([anyService, integration])
})

test('a gate that is told by words alone is behind no other answer, and alike only those of the same words', () => {
  const inWords = (id: string, text: RegExp) => gate(id, refusal({ at: 'token-endpoint', text }))
  const [used, usedToo, unknown] = [inWords('used', /used/), inWords('used-too', /used/), inWords('unknown', /unknown/)]
  const all = [secret, used, usedToo, unknown]
  expect(publicAnswers(all).flatMap((answer) => answer.gates)).toEqual([secret, secret])
  expect(answersAlike(used, all)).toEqual([usedToo])
  expect(answersAlike(secret, all)).toEqual([])
})
