import { expect, test } from 'vitest'
import type { Facts } from '@/lib/facts/facts'
import { defineGate, type Gate, open } from '@/lib/gates/gate'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import { customerNote } from './customer-note'

const gate = (id: string, question: string): Gate =>
  defineGate({
    id,
    stage: 'client',
    question,
    shut: `${id} is shut.`,
    explain: '',
    byHand: [],
    owner: 'identity team',
    certainty: 'documented',
    cites: [{ title: 'RFC 6749 §5.2', url: 'https://www.rfc-editor.org/rfc/rfc6749' }],
    needs: [],
    refusals: [],
    wouldTell: '',
    check: () => open,
  })

const gates = [gate('client-secret', 'Is the client secret right?'), gate('app-active', 'Is the application active?')]

const verdict = (gateId: string, more: Partial<Verdict> = {}): Verdict => ({
  gateId,
  state: 'shut',
  reached: 'yes',
  rung: 'shut',
  by: 'check',
  evidence: [],
  missing: [],
  ...more,
})

const facts: Facts = {
  tokenAnswer: {
    value: { status: 401, success: false, error: 'invalid_client', ecid: 'ecid-1', date: '2026-03-09T08:00:04.000Z' },
    from: 'paste',
    at: '2026-03-09T09:00:00.000Z',
  },
}

test('a cause is told with what was seen, found and expected, how sure, what to do and who', () => {
  const cause = verdict('app-active', {
    says: 'northwind-caller is not active.',
    certainty: 'documented',
    evidence: [{ at: 'app.isActive', found: false, expected: true }],
    fix: { kind: 'manual', title: 'Activate it', steps: ['Open Integrated applications.'] },
  })
  const note = customerNote({ verdicts: [], outcome: 'stopped', cause, candidates: [], next: [] }, gates, facts)
  expect(note).toBe(
    [
      'Token endpoint answered: 401 invalid_client',
      'ECID: ecid-1',
      'At: 2026-03-09T08:00:04.000Z',
      '',
      'What is wrong: northwind-caller is not active.',
      '  the client’s application › isActive: found false, expected true',
      'How sure: Oracle’s documentation or a standard says so.',
      'What to do: Activate it',
      '  - Open Integrated applications.',
      'Who: Identity team',
      '',
      'Sources:',
      '  - RFC 6749 §5.2, https://www.rfc-editor.org/rfc/rfc6749',
    ].join('\n'),
  )
})

test('candidates are told as candidates, with the question that separates them', () => {
  const judgement: Judgement = {
    verdicts: [],
    outcome: 'stopped',
    candidates: [verdict('client-secret', { rung: 'candidate' }), verdict('app-active', { rung: 'candidate' })],
    next: [],
    question: {
      fact: 'app',
      options: [
        { answer: 'Yes', leaves: ['client-secret'] },
        { answer: 'No', leaves: ['app-active'] },
      ],
    },
  }
  const note = customerNote(judgement, gates, facts)
  expect(note).toContain('only one of them need be the cause:\n  - Is the client secret right?\n  - Is the application')
  expect(note).toContain('Please tell us: Look at the client’s application. Which of these is so? (Yes / No)')
  expect(note).not.toContain('What is wrong')
  // A reader answers what stands first.
  expect(note.indexOf('Please tell us')).toBeLessThan(note.indexOf('only one of them'))
})
