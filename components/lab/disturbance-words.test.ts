import { describe, expect, test } from 'vitest'
import type { Disturbance, DisturbanceKindInfo } from '@/lib/sandbox/disturbance-types'
import { draftToInput, freshDraft, whereAndHow } from './disturbance-words'

const latency: DisturbanceKindInfo = {
  kind: 'latency',
  title: 'Answers come late',
  effect: '',
  fields: [
    { name: 'domain', label: 'Domain', isRequired: true, type: 'text' },
    { name: 'path', label: 'Path', isRequired: false, type: 'text' },
    { name: 'milliseconds', label: 'Milliseconds', isRequired: true, type: 'number', suggestion: 800 },
  ],
}

describe('a form', () => {
  test('begins with the first domain and what is suggested', () => {
    expect(freshDraft(latency, ['emea', 'us'])).toEqual({ domain: 'emea', path: '', milliseconds: '800' })
  })

  test('gives numbers as numbers and leaves out what is empty', () => {
    const draft = { domain: 'us', path: '  ', milliseconds: ' 50 ', other: 'x' }
    expect(draftToInput(latency, draft)).toEqual({ kind: 'latency', domain: 'us', milliseconds: 50 })
  })
})

test.each<[Partial<Disturbance>, string]>([
  [{ kind: 'latency', milliseconds: 800 }, 'us · 800 ms'],
  [{ kind: 'latency', milliseconds: 800, jitter: 200, path: '/oauth2' }, 'us · /oauth2 · 800 to 1000 ms'],
  [
    { kind: 'drop', method: 'POST', path: '/admin/v1/Apps', nth: 2, times: 1 },
    'us · POST /admin/v1/Apps · from call 2 · 1 time',
  ],
  [{ kind: 'server-error', every: 3 }, 'us · 1 call in 3'],
  [{ kind: 'clock-shift', seconds: -90, service: 'opa-us' }, 'opa-us in us · 90 s behind'],
  [{ kind: 'rate-limit', tier: 'free' }, 'us · Free'],
])('%o is told as "%s"', (part, words) => {
  const disturbance = { id: '1', hits: 0, since: '', domain: 'us', kind: 'latency', ...part } satisfies Disturbance
  expect(whereAndHow(disturbance, { free: 'Free' })).toBe(words)
})
