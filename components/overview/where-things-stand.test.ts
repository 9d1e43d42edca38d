import { expect, test } from 'vitest'
import type { RunView } from '@/lib/queries/shapes/setup'
import { whereThingsStand } from './where-things-stand'

const held: RunView['receipt'] = { domainId: 'd', appId: 'a', clientId: 'c', displayName: 'n', secretState: 'held' }

test.each<[string, Parameters<typeof whereThingsStand>[0], string]>([
  ['all is done', [{ status: 'done' }, { status: 'undone' }], '1 setup done, nothing waits for a person.'],
  ['one stopped, others done', [{ status: 'stopped' }, { status: 'done' }], '1 setup waits for a person.'],
  ['some move', [{ status: 'running' }, { status: 'undoing' }], '2 setups are under way.'],
  [
    'a secret was left',
    [{ status: 'done', receipt: held }],
    '1 setup done, nothing waits for a person. 1 client secret was not taken yet; the console keeps each for 24 hours.',
  ],
])('says where things stand when %s', (_, runs, says) => {
  expect(whereThingsStand(runs)).toBe(says)
})
