import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Fix, Gate } from '@/lib/gates/gate'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import { Ladder } from './ladder'

const gate = (id: string, stage: Gate['stage'], question: string): Gate => ({
  id,
  stage,
  question,
  shut: 'It is shut.',
  explain: 'Why it shuts.',
  byHand: [{ generation: 'OCI console', steps: ['Open Integrated applications.'] }],
  owner: 'identity team',
  certainty: 'documented',
  cites: [{ title: 'RFC 6749 §5.2' }],
  needs: [],
  refusals: [],
  wouldTell: 'Ask somebody in OPA.',
  check: () => ({ state: 'open' }),
})

const gates = [
  gate('client-known', 'client', 'Does the domain know the client?'),
  gate('scope-granted', 'scope', 'Was this scope granted?'),
  gate('service-role', 'service', 'Does the user hold the role?'),
  gate('process-permission', 'service', 'May this user start the process?'),
]

const verdict = (gateId: string, rung: Verdict['rung'], more: Partial<Verdict> = {}): Verdict => ({
  gateId,
  rung,
  state: 'open',
  reached: 'yes',
  by: 'check',
  evidence: [],
  missing: [],
  ...more,
})

const stopped = (fix: Fix): Judgement => {
  const cause = verdict('scope-granted', 'shut', {
    state: 'shut',
    says: 'The scope exists in us, but this application was not given it.',
    certainty: 'observed',
    evidence: [{ at: 'app.scopes', found: ['/decision'], expected: '/process' }],
    fix,
  })
  return {
    outcome: 'stopped',
    cause,
    candidates: [],
    next: [],
    verdicts: [
      verdict('client-known', 'open', { deciding: 'a41c…e7' }),
      cause,
      verdict('service-role', 'not-applicable', { because: 'OPA has no such role.' }),
      verdict('process-permission', 'unknown', { state: 'unknown', reached: 'no', by: 'none' }),
    ],
  }
}

const change: Fix = { kind: 'change', title: 'Add the scope …', desired: {} }
const render = (judgement: Judgement, props: Partial<Parameters<typeof Ladder>[0]> = {}) =>
  renderToStaticMarkup(createElement(Ladder, { judgement, gates, ...props }))

describe('the ladder', () => {
  const html = render(stopped(change), { onFix: () => undefined })

  test.each([
    'Does the domain know the client? open',
    'Was this scope granted? shut',
    'Does the user hold the role? does not apply',
    'May this user start the process? cannot tell',
  ])('has a rung named "%s"', (name) => {
    expect(html).toContain(`aria-label="${name}"`)
  })

  test('keeps the order of the judgement and the names of the places', () => {
    const order = [
      'The client',
      'Does the domain',
      'The scope',
      'Was this scope',
      'Inside the service',
      'May this user',
    ]
    const positions = order.map((text) => html.indexOf(text))
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(Math.min(...positions)).toBeGreaterThanOrEqual(0)
  })

  test('stands open at the cause alone', () => {
    expect(html.match(/aria-expanded="true"/g)).toHaveLength(1)
    expect(html).toContain('The scope exists in us, but this application was not given it.')
    expect(html).toContain('mark-expected')
  })

  test('offers one fix', () => {
    expect(html.match(/data-fix=/g)).toHaveLength(1)
    expect(html).toContain('Add the scope …')
  })

  test('folds away what does not apply', () => {
    expect(html).toContain('1 does not apply')
  })

  test('has no inline style, which the content policy would refuse', () => {
    expect(html).not.toContain('style=')
  })
})

test('where the page cannot carry out a fix, the ladder says what opens the gate', () => {
  const html = render(stopped(change))
  expect(html).not.toContain('data-fix=')
  expect(html).toContain('What opens it:')
})

test('a fix that only a person can make lists its steps, and has a button only when the page takes it from there', () => {
  const manual = stopped({ kind: 'manual', title: 'Ask in OPA', steps: ['Open the process application.'] })
  expect(render(manual, { onFix: () => undefined })).not.toContain('data-fix=')
  const html = render(manual, { onFix: () => undefined, fixing: { manualDone: 'I did this, send again' } })
  expect(html).toContain('Open the process application.')
  expect(html).toContain('I did this, send again')
})

describe('places where all went alike', () => {
  const passed = (rung: Verdict['rung'], reached: Verdict['reached']): Judgement => ({
    outcome: 'open-so-far',
    candidates: [],
    next: [],
    verdicts: [
      verdict('client-known', 'open'),
      verdict('service-role', rung, { reached }),
      verdict('process-permission', rung, { reached }),
    ],
  })

  test.each<[Verdict['rung'], Verdict['reached'], string]>([
    ['open', 'yes', '2 open'],
    ['not-reached', 'no', '2 not reached'],
  ])('are one line that says %s, with their rungs kept behind it for paper', (rung, reached, says) => {
    const html = render(passed(rung, reached))
    expect(html.match(/data-folded="true"/g)).toHaveLength(1)
    expect(html).toContain(`<span class="rung-aside">${says}</span>`)
    expect(html).toContain('data-gate="service-role"')
  })

  test('are drawn in full where there is a doubt', () => {
    expect(render(passed('unknown', 'yes'))).not.toContain('data-folded="true"')
  })
})
