import { expect, test } from 'vitest'
import { type CheckState, checkState } from './check-state'

const [passed, stopped, unsure] = (['passed', 'stopped', 'open-so-far'] as const).map((outcome) => ({ outcome }))

test.each([
  ['new', {}],
  ['green', { last: passed, lastCall: passed }],
  ['green', { last: unsure, lastCall: passed }],
  ['red', { last: stopped, lastCall: passed }],
  ['red', { last: stopped, lastCall: stopped }],
  ['open-again', { last: unsure, lastCall: stopped }],
  ['unproven', { last: unsure, lastCall: unsure }],
  ['unproven', { last: unsure }],
] as [CheckState, Parameters<typeof checkState>[0]][])('it is %s after %o', (state, outcomes) => {
  expect(checkState(outcomes)).toBe(state)
})
