import { expect, test } from 'vitest'
import type { PlanCheck } from '../../queries/shapes/plans'
import { planState } from './plan-state'

const check = (verdict: PlanCheck['verdict']): PlanCheck => ({ at: '', verdict, changes: [], done: [], more: [] })
const yes = { name: 'Ben', at: '', isValid: true }
const void_ = { ...yes, isValid: false }

test.each<[string, Partial<Parameters<typeof planState>[0]>, string]>([
  ['that nobody said anything about', {}, 'ready'],
  ['that waits for a yes', { askedBy: 'Ana' }, 'waiting'],
  ['whose yes was for something else', { askedBy: 'Ana', approvals: [void_] }, 'waiting'],
  ['that has a yes', { askedBy: 'Ana', approvals: [void_, yes] }, 'approved'],
  ['whose domain changed, also with a yes', { askedBy: 'Ana', approvals: [yes], check: check('differs') }, 'stale'],
  ['that could not be made any more', { check: check('unplannable') }, 'stale'],
  ['that fits all the same', { check: check('unimportant') }, 'ready'],
  ['that cannot be compared', { check: check('unknown') }, 'ready'],
  ['that was planned again', { isReplaced: true, check: check('differs') }, 'replaced'],
  ['that was run, whatever came after', { hasRun: true, isReplaced: true, check: check('differs') }, 'run'],
])('a plan %s', (_case, known, state) => {
  const nothing = { hasRun: false, isReplaced: false, check: undefined, askedBy: undefined, approvals: [] }
  expect(planState({ ...nothing, ...known })).toBe(state)
})
