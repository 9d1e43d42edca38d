import { expect, test } from 'vitest'
import { runBehind } from './run-behind'

test.each([
  ['/setup/runs/7f3', '7f3'],
  ['/setup/runs/a%20b', 'a b'],
  ['/setup/runs/7f3/again', undefined],
  ['/check/7f3', undefined],
  [undefined, undefined],
])('behind %s is the run %s', (back, run) => {
  expect(runBehind(back)).toBe(run)
})
