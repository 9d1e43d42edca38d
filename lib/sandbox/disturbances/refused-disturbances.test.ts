import { expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import type { DisturbanceInput } from '../disturbance-types'

const sandbox = await createSandbox()

test.each<[string, unknown, string]>([
  [
    'no kind',
    {},
    'kind must be one of latency, rate-limit, unavailable, redirect, server-error, drop, truncate, clock-shift, late-grants, not missing.',
  ],
  ['no domain', { kind: 'drop' }, 'domain must be a text, not missing.'],
  ['an unknown domain', { kind: 'drop', domain: 'mars' }, 'The sandbox has no domain "mars".'],
  ['a stray member', { kind: 'drop', domain: 'us', seconds: 1 }, 'A disturbance of the kind drop takes no seconds.'],
  [
    'no tier',
    { kind: 'rate-limit', domain: 'us' },
    'tier must be one of free, oracle-apps, oracle-apps-premium, premium, external-user, not missing.',
  ],
  [
    'half a millisecond',
    { kind: 'latency', domain: 'us', milliseconds: 0.5 },
    'milliseconds must be a whole number from 0 to 120000, not 0.5.',
  ],
  [
    'the domain in the path',
    { kind: 'drop', domain: 'us', path: '/us/admin' },
    'path stands below the domain: leave "/us" out.',
  ],
  [
    'an unknown service',
    { kind: 'clock-shift', domain: 'us', seconds: 1, service: 'x' },
    'us has no service instance "x".',
  ],
  ['a list', [], 'A disturbance must be an object, not a list.'],
])('%s is refused with a sentence', (_, input, sentence) => {
  expect(() => sandbox.disturbances.put(input as DisturbanceInput)).toThrow(sentence)
  expect(sandbox.disturbances.list()).toEqual([])
})
