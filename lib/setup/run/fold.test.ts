import { describe, expect, test } from 'vitest'
import type { Step } from '../plan/step-types'
import { fold } from './fold'
import type { JournalEvent } from './journal'

const steps: Step[] = [
  { id: 's1', kind: 'set-user-active', userId: 'u', userName: 'u', active: true, because: 'b' },
  { id: 's2', kind: 'activate-app', app: 'a', displayName: 'A', active: true, because: 'b' },
]

/** Events of step 1 by their words; the rest of each is the same everywhere. */
const event = (type: string, step = 's1'): JournalEvent => {
  const error = { kind: 'network', method: 'PUT', url: 'https://a', code: 'timeout', detail: 'late' } as const
  const all = { at: 1, step, type, says: 'So it is.', made: {}, was: null, caller: null, error }
  // Safe: holds every member that any event of that name has.
  return all as unknown as JournalEvent
}
const runEvent = (type: 'run-started' | 'resumed' | 'run-done' | 'undo-started' | 'run-undone'): JournalEvent => ({
  type,
  at: 1,
})
const tested: JournalEvent = {
  type: 'tested',
  at: 1,
  test: { clientId: 'c', grantType: 'client_credentials', scope: 's', outcome: 'passed', rungs: {} },
}
const started = [runEvent('run-started'), event('before'), event('started')]
const undoing = [...started, event('done'), event('failed', 's2'), runEvent('undo-started')]

describe('a journal folds to', () => {
  test.each<[string, JournalEvent[], string, string]>([
    ['nothing yet', [], 'new', 'pending'],
    ['a step under way', started, 'running', 'started'],
    ['a step without an answer', [...started, event('no-answer')], 'stopped', 'started'],
    ['a refused step', [...started, event('failed')], 'stopped', 'failed'],
    ['a step that could not be looked at', [started[0] as JournalEvent, event('failed')], 'stopped', 'failed'],
    [
      'a step taken up again',
      [...started, event('no-answer'), runEvent('resumed'), event('started')],
      'running',
      'started',
    ],
    ['a step tried again', [...started, event('failed'), runEvent('resumed'), event('before')], 'running', 'pending'],
    ['a step that is tried again by itself', [...started, event('waiting')], 'running', 'started'],
    [
      'one that could not be looked at and is tried again',
      [started[0] as JournalEvent, event('waiting')],
      'running',
      'pending',
    ],
    ['an undo that is tried again', [...undoing, event('undoing'), event('waiting')], 'undoing', 'undoing'],
    [
      'two steps under way that both stopped',
      [...started, event('before', 's2'), event('started', 's2'), event('failed', 's2'), event('no-answer')],
      'stopped',
      'started',
    ],
    ['a step done', [...started, event('done')], 'running', 'done'],
    ['a step being undone', [...undoing, event('undoing')], 'undoing', 'undoing'],
    ['a step undone', [...undoing, event('undoing'), event('undone'), runEvent('run-undone')], 'undone', 'undone'],
    ['a step that waits for a person', [runEvent('run-started'), event('awaiting')], 'waiting', 'awaiting'],
    ['one that was confirmed', [runEvent('run-started'), event('awaiting'), event('confirmed')], 'running', 'done'],
    [
      'an undo from where it waits',
      [runEvent('run-started'), event('awaiting'), runEvent('undo-started'), event('undoing')],
      'undoing',
      'undoing',
    ],
    ['a test of what is waited for', [runEvent('run-started'), event('awaiting'), tested], 'waiting', 'awaiting'],
    ['a step that stays', [...undoing, event('undoing'), event('undo-failed')], 'stuck', 'undo-failed'],
  ])('%s', (_case, events, status, state) => {
    const folded = fold(steps, events)
    expect([folded.status, folded.steps[0]?.state]).toEqual([status, state])
  })

  test('the steps with one put in between', () => {
    const insert = { kind: 'renew-secret', id: 's1-secret', app: 'a', displayName: 'A', because: 'b' } as const
    const folded = fold(steps, [...started, event('done'), { type: 'step-inserted', at: 1, after: 's1', insert }])
    expect(folded.steps.map(({ step, state }) => `${step.id} ${state}`)).toEqual([
      's1 done',
      's1-secret pending',
      's2 pending',
    ])
  })
})

describe('a journal that cannot be is a bug and throws', () => {
  test.each<[string, JournalEvent[]]>([
    ['a step before the run', [event('before')]],
    ['a step that starts unseen', [runEvent('run-started'), event('started')]],
    ['a step done that never started', [runEvent('run-started'), event('done')]],
    ['a step done twice', [...started, event('done'), event('done')]],
    ['a run done with a step left', [...started, event('done'), runEvent('run-done')]],
    ['a run that starts twice', [runEvent('run-started'), runEvent('run-started')]],
    ['an undo of a step that was refused', [...started, event('failed'), runEvent('undo-started'), event('undoing')]],
    ['waiting for a step that is done', [...started, event('done'), event('waiting')]],
    ['waiting in a run that stopped', [...started, event('failed'), event('waiting', 's2')]],
    ['a step undone without a beginning', [...undoing, event('undone')]],
    ['going on after an undo', [...undoing, runEvent('run-undone'), runEvent('resumed')]],
    ['confirming what is not waited for', [...started, event('confirmed')]],
    ['going on without being confirmed', [runEvent('run-started'), event('awaiting'), event('before', 's2')]],
    ['waiting for a person in a step under way', [...started, event('awaiting')]],
    ['a test of what is being made', [...started, tested]],
    ['an event of no step of the plan', [runEvent('run-started'), event('before', 's9')]],
  ])('%s', (_case, events) => {
    expect(() => fold(steps, events)).toThrow(/^journal: /)
  })
})
