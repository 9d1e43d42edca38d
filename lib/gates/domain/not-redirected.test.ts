import { expect, test } from 'vitest'
import { factsOf, healthyOpa, now, outcomeOf } from '../case-fixture'
import { judge } from '../judge'
import gate from './not-redirected'

const { domain, tokenRequest } = healthyOpa
const answered = (status: number) => ({ tokenAnswer: { status, success: status === 200 } })

test.each([301, 302, 303, 307, 308])('an answer of %i is this gate, and certain', (status) => {
  const { cause, candidates } = judge(factsOf({ domain, tokenRequest, ...answered(status), now }))
  expect(cause).toMatchObject({ gateId: 'not-redirected', certainty: 'documented', fix: { kind: 'manual' } })
  expect(candidates).toEqual([])
})

test.each([200, 400, 401, 404])('an answer of %i is not', (status) => {
  expect(outcomeOf(gate, answered(status))).toMatchObject({ state: 'open' })
})
