import { expect, test } from 'vitest'
import type { UpdateApp } from '../plan/step-types'
import { keptWords } from './kept-words'

const step = { id: 's1', kind: 'update-app', appId: 'a', displayName: 'Orders', because: 'b' } as const
const jwt = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

test.each<[string, Partial<UpdateApp>, string | undefined]>([
  ['nothing, when nothing was there', { allowedGrants: { was: [], add: [jwt], remove: [] } }, undefined],
  [
    'what others put there',
    { allowedGrants: { was: ['password'], add: [jwt], remove: [] } },
    'Stays as it is: Resource owner.',
  ],
  [
    'what is taken away, by name',
    { scopes: { was: ['s/1', 's/2'], add: [], remove: ['s/2'] } },
    'Stays as it is: 1 scope. Taken away: s/2.',
  ],
  [
    'certificates by their alias',
    { certificates: { was: ['older'], add: ['newer'], remove: ['older'] } },
    'Taken away: certificate older.',
  ],
])('a change to an application says %s', (_case, change, says) => {
  expect(keptWords({ ...step, ...change })).toBe(says)
})
