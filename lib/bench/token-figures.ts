import { median } from './table'
import type { ServerName } from './token-servers'
import type { Turn } from './token-turn'

const mostCpuOfMock = 0.45
const leastRateOfMock = 2.3

/** What each server did, one turn a round. */
export type TurnsByServer = Record<ServerName, Turn[]>

/** Ratios are medians over the rounds of this server's figure in a round to the other's in the same round. */
export interface TokenFigures {
  cc: {
    cpuRatioOidcProvider: number | null
    cpuRatioMock: number | null
    rateRatioOidcProvider: number
    rateRatioMock: number
    cpuRatioBare: number | null
    /** What a server that does nothing but sign needs and reaches: the sandbox, which checks as well, cannot do better. */
    bareCpuRatioMock: number | null
    bareRateRatioMock: number
    /** Of one signature, without anything a server does beside: no server that signs comes below. */
    signatureCpuRatioMock: number | null
    p99Ms: number
    peersP99Ms: { oidcProvider: number; mock: number }
  }
  assertion: { cpuRatioCc: number | null; p99Ms: number }
}

export function tokenFigures(turns: TurnsByServer): TokenFigures {
  const own = turns.sandbox
  const cpu = (server: Turn[], other: Turn[]) => ratio(server, other, ({ cpuMsEach }) => cpuMsEach)
  const rate = (server: Turn[], other: Turn[]) =>
    ratio(server, other, ({ requestsPerSecond }) => requestsPerSecond) ?? Number.NaN
  const p99 = (server: Turn[]) => rounded(median(server.map(({ p99Ms }) => p99Ms)))
  const oidcProvider = turns['oidc-provider']
  const mock = turns['oauth2-mock-server']
  return {
    cc: {
      cpuRatioOidcProvider: cpu(own, oidcProvider),
      cpuRatioMock: cpu(own, mock),
      rateRatioOidcProvider: rate(own, oidcProvider),
      rateRatioMock: rate(own, mock),
      cpuRatioBare: cpu(own, turns['bare signer']),
      bareCpuRatioMock: cpu(turns['bare signer'], mock),
      bareRateRatioMock: rate(turns['bare signer'], mock),
      signatureCpuRatioMock: cpu(turns['signature alone'], mock),
      p99Ms: p99(own),
      peersP99Ms: { oidcProvider: p99(oidcProvider), mock: p99(mock) },
    },
    assertion: {
      cpuRatioCc: cpu(turns['sandbox, user assertion'], own),
      p99Ms: p99(turns['sandbox, user assertion']),
    },
  }
}

/** What was aimed at, beside what was measured. */
export function comparisonRows({ cc, assertion }: TokenFigures): string[][] {
  const peersBest = Math.min(...Object.values(cc.peersP99Ms))
  return [
    ['CPU, client credentials : oidc-provider', times(cc.cpuRatioOidcProvider), '≤ 0.75'],
    ['CPU, client credentials : oauth2-mock-server', times(cc.cpuRatioMock), `≤ ${times(mostCpuOfMock)}`],
    ['CPU, bare signer : oauth2-mock-server', times(cc.bareCpuRatioMock), 'the floor'],
    ['CPU, signature alone : oauth2-mock-server', times(cc.signatureCpuRatioMock), ''],
    ['CPU, client credentials : bare signer', times(cc.cpuRatioBare), '≤ 1.20'],
    ['CPU, user assertion : client credentials', times(assertion.cpuRatioCc), '≤ 1.25'],
    ['rate, client credentials : oidc-provider', times(cc.rateRatioOidcProvider), '≥ 1.40'],
    ['rate, client credentials : oauth2-mock-server', times(cc.rateRatioMock), `≥ ${times(leastRateOfMock)}`],
    ['rate, bare signer : oauth2-mock-server', times(cc.bareRateRatioMock), 'the ceiling'],
    ['p99, client credentials', `${cc.p99Ms.toFixed(1)} ms`, `< ${peersBest.toFixed(1)} ms`],
  ]
}

/** Said when it is so: a target beyond what a server can do that only signs. Absent without `/proc`. */
export function floorSentence({ cc: { bareCpuRatioMock, bareRateRatioMock } }: TokenFigures): string | undefined {
  if (bareCpuRatioMock === null || (bareCpuRatioMock <= mostCpuOfMock && bareRateRatioMock >= leastRateOfMock))
    return undefined
  return (
    `A bare node:http server that only signs the same token already needs ${times(bareCpuRatioMock)} × oauth2-mock-server's CPU ` +
    `and reaches ${times(bareRateRatioMock)} × its rate; the targets are ≤ ${times(mostCpuOfMock)} and ≥ ${times(leastRateOfMock)}.`
  )
}

const times = (ratio: number | null): string => (ratio === null ? 'not measured here' : ratio.toFixed(2))

/** Round by round, so that a machine that was busy for a while was busy for both. `null`: not measured here. */
function ratio(own: Turn[], other: Turn[], figure: (turn: Turn) => number | undefined): number | null {
  const ratios = own.map((turn, round) => {
    const [a, b] = [figure(turn), other[round] && figure(other[round])]
    return a === undefined || b === undefined ? undefined : a / b
  })
  const known = ratios.filter((value) => value !== undefined)
  return known.length === 0 || known.length < ratios.length ? null : rounded(median(known))
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
