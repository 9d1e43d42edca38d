import { describe, expect, test } from 'vitest'
import { appFixture, snapshotFixture } from '../snapshot/snapshot-fixture'
import { writeSnapshot } from '../snapshot/write-snapshot'
import { explainText } from './explain-text'
import { reportOf } from './report'

const now = '2026-11-28T15:40:00.000Z'
const refused = 'HTTP/1.1 401\n\n{"error":"invalid_client","error_description":"Client authentication failed."}'
const inactive = snapshotFixture({
  apps: [appFixture({ id: 'app-0', clientId: '77aa', displayName: 'Other caller' }), appFixture({ isActive: false })],
})
const { text: snapshot } = writeSnapshot(inactive)

const reported = (text: string, more: Omit<Parameters<typeof explainText>[1], 'now'> = {}) => {
  const read = explainText(text, { now, ...more })
  return read.ok ? reportOf(read.value) : read.error
}

describe('a text beside a snapshot', () => {
  test('is asked whose it is, where it does not say', () => {
    expect(reported(refused, { snapshot })).toMatchObject({
      recognised: expect.arrayContaining(['snapshot of us of 2026-11-28 13:40 UTC']),
      next: { fact: 'snapshot-app', options: [{ answer: 'Other caller' }, { answer: 'Orders caller' }] },
    })
  })

  test.each(['orders caller', '0f3c', '2'])('is judged by the application that was named: %s', (app) => {
    const told = reported(refused, { snapshot, answers: { 'snapshot-app': app } })
    expect('findings' in told && told.findings[0]).toMatchObject({
      gate: 'app-active',
      state: 'shut',
      title: expect.stringContaining('So it was in the snapshot of'),
    })
  })

  test('may have it within, and is read alike', () => {
    const answers = { 'snapshot-app': '2' }
    expect(reported(`${refused}\n\n${snapshot}`, { answers })).toEqual(reported(refused, { snapshot, answers }))
  })

  test.each<[string, string, Record<string, string>, { field: string; says: RegExp }]>([
    ['a snapshot that was cut', snapshot.slice(0, 300), {}, { field: 'snapshot', says: /not whole/ }],
    ['what is no snapshot', '{}', {}, { field: 'snapshot', says: /no snapshot/ }],
    [
      'an application it has not',
      snapshot,
      { 'snapshot-app': 'x' },
      { field: 'answers', says: /It has: "Other caller", "Orders caller"/ },
    ],
  ])('is refused with %s', (_what, given, answers, { field, says }) => {
    expect(reported(refused, { snapshot: given, answers })).toEqual({ field, says: expect.stringMatching(says) })
  })

  test('judges nothing by the snapshot alone', () => {
    expect(explainText('It does not work.', { now, snapshot })).toMatchObject({ value: { isJudgeable: false } })
  })

  test('an application is named beside a snapshot only', () => {
    expect(reported(refused, { answers: { 'snapshot-app': '1' } })).toMatchObject({ field: 'answers' })
  })
})

test('every answer leads on to a finding or to a further question, never to the same one', () => {
  const asked = reported(refused)
  if (!('next' in asked) || !asked.next) throw new Error('nothing is asked')
  const { fact, options } = asked.next
  for (const [at] of options.entries()) {
    const next = reported(refused, { answers: { [fact]: String(at + 1) } })
    expect(next).toMatchObject({ findings: expect.any(Array) })
    expect('next' in next && next.next?.fact).not.toBe(fact)
  }
})
