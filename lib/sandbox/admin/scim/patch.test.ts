import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { appSchema as appTable } from '../schemas'
import { type PatchOperation, patched } from './patch'

const appSchema = appTable()
const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const app = {
  id: 'a1',
  name: 'client',
  displayName: 'Old',
  allowedGrants: ['password'],
  allowedScopes: [{ fqs: 'a' }, { fqs: 'b/end' }],
  idpPolicy: { value: 'p' },
}

test.each<[string, PatchOperation, object]>([
  ['replaces a text', { op: 'replace', path: 'displayName', value: 'New' }, { displayName: 'New' }],
  ['takes shouted operations', { op: 'REPLACE', path: 'displayName', value: 'New' }, { displayName: 'New' }],
  ['finds attributes in other case', { op: 'replace', path: 'DisplayName', value: 'New' }, { displayName: 'New' }],
  [
    'appends to a list',
    { op: 'add', path: 'allowedGrants', value: ['implicit'] },
    { allowedGrants: ['password', 'implicit'] },
  ],
  [
    'appends one alone',
    { op: 'add', path: 'allowedGrants', value: 'implicit' },
    { allowedGrants: ['password', 'implicit'] },
  ],
  ['adds nothing twice', { op: 'add', path: 'allowedGrants', value: ['password'] }, { allowedGrants: ['password'] }],
  [
    'begins a list',
    { op: 'add', path: 'certificates', value: [{ certAlias: 'k' }] },
    { certificates: [{ certAlias: 'k' }] },
  ],
  [
    'merges by key',
    { op: 'add', path: 'allowedScopes', value: { fqs: 'a', more: 1 } },
    { allowedScopes: [{ fqs: 'a', more: 1 }, { fqs: 'b/end' }] },
  ],
  [
    'replaces a list',
    { op: 'replace', path: 'allowedScopes', value: [{ fqs: 'c' }] },
    { allowedScopes: [{ fqs: 'c' }] },
  ],
  ['removes by filter', { op: 'remove', path: 'allowedScopes[fqs ew "/end"]' }, { allowedScopes: [{ fqs: 'a' }] }],
  ['removes named elements', { op: 'remove', path: 'allowedGrants', value: ['password'] }, { allowedGrants: [] }],
  [
    'changes a member of a filtered element',
    { op: 'replace', path: 'allowedScopes[fqs eq "a"].more', value: 2 },
    { allowedScopes: [{ fqs: 'a', more: 2 }, { fqs: 'b/end' }] },
  ],
  ['changes a member', { op: 'replace', path: 'idpPolicy.value', value: 'q' }, { idpPolicy: { value: 'q' } }],
  [
    'reaches into an extension',
    { op: 'add', path: `${opcService}:serviceInstanceIdentifier`, value: 'r' },
    { [opcService]: { serviceInstanceIdentifier: 'r' } },
  ],
  [
    'takes an object without a path',
    { op: 'replace', value: { displayName: 'New', description: 'd' } },
    { displayName: 'New', description: 'd' },
  ],
  ['ignores what only the server writes', { op: 'replace', path: 'id', value: 'other' }, {}],
  ['accepts an immutable attribute that stays', { op: 'replace', path: 'name', value: 'client' }, {}],
])('%s', (_, operation, expected) => {
  expect(patched(app, [operation], appSchema)).toEqual({ ...app, ...expected })
})

test('a removed attribute is gone', () => {
  expect(patched(app, [{ op: 'remove', path: 'allowedScopes' }], appSchema)).not.toHaveProperty('allowedScopes')
})

test('the resource given is left alone', () => {
  const before = structuredClone(app)
  patched(app, [{ op: 'add', path: 'allowedGrants', value: ['x'] }], appSchema)
  expect(app).toEqual(before)
})

test.each<[string, PatchOperation, string]>([
  ['an unknown operation', { op: 'move', path: 'displayName' }, 'is no PATCH operation'],
  ['removal without a path', { op: 'remove' }, 'without a path'],
  ['an open bracket', { op: 'remove', path: 'allowedScopes[fqs eq "a"' }, '"]" is missing'],
])('%s is refused', async (_, operation, reason) => {
  const thrown = await Promise.resolve()
    .then(() => patched(app, [operation], appSchema))
    .catch((error: unknown) => error)
  if (!(thrown instanceof Answer)) throw new Error('it was accepted')
  expect(JSON.parse(thrown.reply.body ?? '')).toMatchObject({ status: '400', detail: expect.stringContaining(reason) })
})
