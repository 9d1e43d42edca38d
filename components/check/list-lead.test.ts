import { expect, test } from 'vitest'
import type { CheckRunView, CheckView } from '@/lib/queries/shapes/checks'
import { listLead } from './list-lead'

const run = (kind: CheckRunView['kind'], outcome: CheckRunView['outcome']): CheckRunView => ({
  id: '',
  at: '',
  kind,
  outcome,
  rungs: {},
  who: 'person',
})
const passed = run('call', 'passed')
const stopped = run('call', 'stopped')
const green = { last: passed, lastCall: passed }
const red = { last: stopped, lastCall: stopped }
const again = { last: run('look', 'open-so-far'), lastCall: stopped }

test.each<[string, Pick<CheckView, 'last' | 'lastCall'>[]]>([
  ['Tests that are kept without their secrets, and what has changed since they were green.', []],
  ['Of 1 check: 1 works.', [green]],
  ['Of 2 checks: 1 stopped, 1 works.', [green, red]],
  ['Of 4 checks: 1 to be tested again, 1 not proven, 2 work.', [green, again, {}, green]],
])('%s', (sentence, checks) => {
  expect(listLead(checks)).toBe(sentence)
})
