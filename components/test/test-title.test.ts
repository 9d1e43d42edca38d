import { expect, test } from 'vitest'
import type { Judgement } from '@/lib/gates/verdict'
import { caseTitle, type progressOf, tabTitle } from './test-title'

const judgement = (outcome: Judgement['outcome']): Judgement => ({ outcome, verdicts: [], candidates: [], next: [] })

test.each<[ReturnType<typeof progressOf>, Judgement['outcome'], string | undefined, string]>([
  ['nothing sent', 'open-so-far', undefined, 'Nothing sent yet'],
  ['sending', 'open-so-far', 'Sending …', 'Sending …'],
  ['token only', 'passed', 'A token came: nothing shut so far', 'A token came: nothing shut so far'],
  ['calling', 'passed', 'Calling …', 'A token came: nothing shut so far'],
  ['answered', 'passed', 'It works', 'All 0 gates are open'],
])('%s, %s: the tab says %s', (progress, outcome, tab, heading) => {
  expect(tabTitle(progress, judgement(outcome))).toBe(tab)
  expect(caseTitle(progress, judgement(outcome))).toBe(heading)
})

test('a gate that is known to be shut is told before the service is asked', () => {
  expect(caseTitle('token only', judgement('stopped'))).toMatch(/^Stopped/)
})
