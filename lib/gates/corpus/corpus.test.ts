import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Place, placedFacts } from '../../triage/place-error'
import { catalogue } from '../catalogue'
import { judge } from '../judge'

/** One real failure from a public place. `gates`: those it is put down to, any of them; `null`: none of a call's gates. */
interface Failure {
  id: string
  surface: keyof typeof places
  status?: number
  text: string
  gates: string[] | null
  /** Somebody found out. */
  isEstablished: boolean
  cause: string
  source: string
}

const places = {
  'token endpoint': 'token endpoint',
  authorize: 'sign-in page',
  'admin API': 'verifier',
  other: 'verifier',
  'outbound provider': 'identity provider elsewhere',
  OIC: { service: 'oic' },
  OPA: 'token endpoint',
  'API Gateway': { service: 'gateway' },
  Fusion: { service: 'fusion' },
  'REST Adapter': 'caller',
} satisfies Record<string, Place>

const failures = JSON.parse(readFileSync(join(import.meta.dirname, 'failures.json'), 'utf8')) as Failure[]
const now = '2026-03-09T08:00:00.000Z'

const findings = failures.map((failure) => {
  const { text, status, surface } = failure
  const { cause, candidates } = judge(
    placedFacts({ text, place: places[surface], ...(status !== undefined && { status }) }, now),
  )
  const named = [...(cause ? [cause.gateId] : []), ...candidates.map(({ gateId }) => gateId)]
  const rank = named.findIndex((id) => failure.gates?.includes(id)) + 1
  return { failure, cause, named, rank }
})
const judged = findings.filter(({ failure }) => failure.isEstablished && failure.gates && failure.gates.length > 0)

describe('real failures, told by their words and where they were seen', () => {
  test('are put down to gates that exist', () => {
    const ids = new Set(catalogue.map(({ id }) => id))
    for (const { gates } of failures) for (const id of gates ?? []) expect(ids).toContain(id)
    expect(new Set(failures.map(({ id }) => id)).size).toBe(failures.length)
  })

  test('have the accepted gate first in 85 of 100, among the first three in 95', () => {
    const surfaces = [...new Set(judged.map(({ failure }) => failure.surface))]
    const rows = surfaces.map((surface) => {
      const mine = judged.filter(({ failure }) => failure.surface === surface)
      const within = (most: number) => mine.filter(({ rank }) => rank > 0 && rank <= most).length
      return `${surface.padEnd(20)} ${mine.length} judged, first ${within(1)}, among three ${within(3)}`
    })
    const misses = judged
      .filter(({ rank }) => rank === 0 || rank > 3)
      .map(
        ({ failure, named }) =>
          `${failure.id} wants ${failure.gates?.join(' or ')}, got ${named.slice(0, 5).join(', ') || 'nothing'}`,
      )
    const later = judged
      .filter(({ rank }) => rank === 2 || rank === 3)
      .map(
        ({ failure, named }) =>
          `${failure.id} wants ${failure.gates?.join(' or ')}, got ${named.slice(0, 3).join(', ')}`,
      )
    console.info([...rows, '', 'not among three:', ...misses, '', 'second or third:', ...later].join('\n'))
    const within = (most: number) => judged.filter(({ rank }) => rank > 0 && rank <= most).length / judged.length
    expect(within(3)).toBeGreaterThanOrEqual(0.95)
    expect(within(1)).toBeGreaterThanOrEqual(0.85)
  })

  test.each(findings.filter(({ failure }) => !failure.isEstablished).map((each) => [each.failure.id, each] as const))(
    '%s, of which nobody knows the cause, gets no certain one',
    (_, { cause }) => {
      expect(cause?.certainty).not.toBe('documented')
    },
  )
})
