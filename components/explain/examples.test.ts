import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/gates/catalogue'
import { judgeAnswered } from '@/lib/triage/judge-answered'
import { customerNote } from './customer-note'
import { examples } from './examples'
import { read } from './read'

const now = '2026-11-21T12:00:00.000Z'

const expected: Record<string, { recognised: string[]; repaired: string[]; cause?: string; candidates?: string[] }> = {
  'An assertion refused as invalid_client': {
    recognised: ['JWT user assertion', 'curl command', 'token request', 'token endpoint: invalid_client'],
    repaired: ['2 missing “\\”'],
    cause: 'assertion-key-named',
  },
  'An access token that has ended': { recognised: ['access token'], repaired: [], cause: 'token-unexpired' },
  'A 401 from Oracle Integration': {
    recognised: ['HTTP 401 from Oracle Integration'],
    repaired: [],
    candidates: [
      'service-role',
      'token-kind',
      'token-issuer',
      'token-genuine',
      'token-unexpired',
      'token-clock',
      'token-audience',
      'token-scope',
      'token-unrevoked',
    ],
  },
}

describe.each(examples())('$title', ({ title, text }) => {
  const reading = read([text], now)
  const judgement = judgeAnswered(reading.facts, catalogue, [])

  test('is recognised and leads to its gate', () => {
    const { recognised, repaired, problems } = reading.paste
    expect({ recognised, repaired, problems }).toEqual({
      recognised: expected[title]?.recognised,
      repaired: expected[title]?.repaired,
      problems: [],
    })
    expect(judgement.cause?.gateId).toBe(expected[title]?.cause)
    expect(judgement.candidates.map(({ gateId }) => gateId)).toEqual(expected[title]?.candidates ?? [])
  })

  test('hands on neither its secret nor a whole token', () => {
    const handedOn = JSON.stringify(reading) + customerNote(judgement, catalogue, reading.facts)
    expect(handedOn).not.toContain('example-secret')
    expect(handedOn).not.toMatch(/eyJ[\w-]+\.eyJ[\w-]+/)
    expect(handedOn).not.toMatch(/Basic [A-Za-z0-9+/=]{20}/)
  })
})

test('what is nothing leaves nothing to judge', () => {
  const { isJudgeable, paste, tokens } = read(['good morning'], now)
  expect({ isJudgeable, recognised: paste.recognised, tokens }).toEqual({
    isJudgeable: false,
    recognised: [],
    tokens: [],
  })
})
