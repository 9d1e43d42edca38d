import { describe, expect, test } from 'vitest'
import { comparisonRows, floorSentence, type TurnsByServer, tokenFigures } from './token-figures'
import type { Turn } from './token-turn'

const turn = (cpuMsEach: number | undefined, requestsPerSecond = 1000, p99Ms = 10): Turn => ({
  cpuMsEach,
  requestsPerSecond,
  p99Ms,
})

const turns = (changed: Partial<TurnsByServer> = {}): TurnsByServer => ({
  sandbox: [turn(1, 2000, 8), turn(1, 2000, 9), turn(2, 1000, 30)],
  'oidc-provider': [turn(2, 1000, 20), turn(2, 1000, 21), turn(4, 500, 60)],
  'sandbox, user assertion': [turn(1.1), turn(1.1), turn(2.2)],
  'oauth2-mock-server': [turn(4, 800, 25), turn(4, 800, 24), turn(8, 400, 70)],
  'bare signer': [turn(1), turn(1), turn(2)],
  'signature alone': [turn(0.8), turn(0.8), turn(1.6)],
  ...changed,
})

test('a round in which the machine was busy for all does not change a ratio', () => {
  expect(tokenFigures(turns())).toEqual({
    cc: {
      cpuRatioOidcProvider: 0.5,
      cpuRatioMock: 0.25,
      rateRatioOidcProvider: 2,
      rateRatioMock: 2.5,
      cpuRatioBare: 1,
      bareCpuRatioMock: 0.25,
      bareRateRatioMock: 1.25,
      signatureCpuRatioMock: 0.2,
      p99Ms: 9,
      peersP99Ms: { oidcProvider: 21, mock: 25 },
    },
    assertion: { cpuRatioCc: 1.1, p99Ms: 10 },
  })
})

test('a round in which one server alone was slow is outvoted', () => {
  const { cc } = tokenFigures(turns({ sandbox: [turn(1), turn(9), turn(2)] }))
  expect(cc.cpuRatioOidcProvider).toBe(0.5)
})

describe('without /proc', () => {
  const unmeasured = Array.from({ length: 3 }, () => turn(undefined))
  const figures = tokenFigures(turns({ sandbox: unmeasured }))

  test('what needs CPU time is null, the rest is there', () => {
    expect(figures.cc).toMatchObject({ cpuRatioOidcProvider: null, cpuRatioMock: null, cpuRatioBare: null })
    expect(figures.assertion.cpuRatioCc).toBeNull()
    expect(figures.cc.rateRatioOidcProvider).toBe(1)
  })

  test('the table says so', () => {
    expect(comparisonRows(figures)[0]).toEqual([
      'CPU, client credentials : oidc-provider',
      'not measured here',
      '≤ 0.75',
    ])
  })
})

test.each<[string, Turn, string | undefined]>([
  ['too slow alone', turn(1, 1000), "0.25 × oauth2-mock-server's CPU and reaches 1.25 × its rate"],
  ['too costly alone', turn(2, 2000), "0.50 × oauth2-mock-server's CPU and reaches 2.50 × its rate"],
  ['within both targets', turn(1, 2000), undefined],
])('a bare signer that is %s is told only when no server could do better', (_, bare, said) => {
  const mock = [turn(4, 800), turn(4, 800), turn(4, 800)]
  const sentence = floorSentence(tokenFigures(turns({ 'bare signer': [bare, bare, bare], 'oauth2-mock-server': mock })))
  if (said === undefined) expect(sentence).toBeUndefined()
  else expect(sentence).toContain(said)
})

test('p99 is compared with the quicker peer', () => {
  expect(comparisonRows(tokenFigures(turns())).at(-1)).toEqual(['p99, client credentials', '9.0 ms', '< 21.0 ms'])
})
