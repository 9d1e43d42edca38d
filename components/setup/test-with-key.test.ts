import { expect, test } from 'vitest'
import type { RunView } from '@/lib/queries/shapes/setup'
import { testWithKey } from './test-with-key'

/** What of a run is looked at. */
const run = (id: string, receipt?: Partial<RunView['receipt']>, status = 'done') =>
  ({ id, status, plan: { domainId: 'us' }, ...(receipt && { receipt: { domainId: 'us', ...receipt } }) }) as RunView

const link = (...runs: RunView[]) => testWithKey(run('r9'), 'c1', 'emea 2027', runs)

test.each([
  [
    'its setup',
    [run('r1', { clientId: 'c1', userName: 'maria' })],
    '/test?run=r1&alias=emea+2027&back=%2Fsetup%2Fruns%2Fr9',
  ],
  ['a client of no setup', [], '/test?domain=us&client=c1&alias=emea+2027&back=%2Fsetup%2Fruns%2Fr9'],
  [
    'another’s setup',
    [run('r1', { clientId: 'c2', userName: 'maria' })],
    '/test?domain=us&client=c1&alias=emea+2027&back=%2Fsetup%2Fruns%2Fr9',
  ],
  [
    'a run that was undone',
    [run('r1', { clientId: 'c1', userName: 'maria' }, 'undone')],
    '/test?domain=us&client=c1&alias=emea+2027&back=%2Fsetup%2Fruns%2Fr9',
  ],
])('the test of the new key begins from %s', (_what, runs, address) => {
  expect(link(...runs)).toBe(address)
})
