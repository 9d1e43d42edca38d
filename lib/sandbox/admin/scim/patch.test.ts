import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { textOf } from '../../http/reply'
import { appSchema as appTable } from '../schemas'
import { type PatchOperation, patched } from './patch'

const appSchema = appTable()
const core = 'urn:ietf:params:scim:schemas:oracle:idcs:App'
const enterprise = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:enterpriseApp:App'
const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const app = {
  id: 'a1',
  name: 'client',
  displayName: 'Old',
  allowedGrants: ['password'],
  allowedScopes: [{ fqs: 'a' }, { fqs: 'b/end' }],
  idpPolicy: { value: 'p' },
  allowedTags: [{ key: 'k', value: 'v', more: 2 }],
  serviceParams: [{ name: 'p', value: 'v' }],
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
    'reaches with a whole object into an extension',
    { op: 'add', value: { [opcService]: { serviceInstanceIdentifier: 'r' } } },
    { [opcService]: { serviceInstanceIdentifier: 'r' } },
  ],
  [
    'reaches elements in an extension by filter',
    { op: 'add', path: `${enterprise}:appResources`, value: [{ value: 'a' }, { value: 'b' }] },
    { [enterprise]: { appResources: [{ value: 'a' }, { value: 'b' }] } },
  ],
  [
    'takes a name with its schema',
    { op: 'replace', path: `${core}:displayName`, value: 'New' },
    { displayName: 'New' },
  ],
  [
    'merges keys without case where case does not count',
    { op: 'add', path: 'allowedTags', value: { key: 'K', value: 'V', more: 1 } },
    { allowedTags: [{ key: 'K', value: 'V', more: 1 }] },
  ],
  [
    'swaps the element that a filter finds',
    { op: 'replace', path: 'allowedScopes[fqs eq "a"]', value: { fqs: 'z' } },
    { allowedScopes: [{ fqs: 'z' }, { fqs: 'b/end' }] },
  ],
  [
    'adds to the element that a filter finds',
    { op: 'add', path: 'allowedScopes[fqs eq "a"]', value: { more: 1 } },
    { allowedScopes: [{ fqs: 'a', more: 1 }, { fqs: 'b/end' }] },
  ],
  [
    'takes a member from filtered elements',
    { op: 'remove', path: 'allowedTags[key eq "k"].more' },
    { allowedTags: [{ key: 'k', value: 'v' }] },
  ],
  [
    'finds elements by members that no list filter may use',
    { op: 'remove', path: 'serviceParams[name eq "p"]' },
    { serviceParams: [] },
  ],
  [
    'changes a member of all elements',
    { op: 'replace', path: 'allowedScopes.more', value: 3 },
    {
      allowedScopes: [
        { fqs: 'a', more: 3 },
        { fqs: 'b/end', more: 3 },
      ],
    },
  ],
  [
    'removes named elements by their key',
    { op: 'remove', path: 'allowedScopes', value: [{ fqs: 'a' }] },
    { allowedScopes: [{ fqs: 'b/end' }] },
  ],
  ['removes nothing where a filter finds nothing', { op: 'remove', path: 'allowedScopes[fqs eq "q"]' }, {}],
  ['takes null for removal', { op: 'replace', path: 'allowedGrants', value: null }, { allowedGrants: undefined }],
  [
    'leaves members alone that are not named',
    { op: 'replace', path: 'idpPolicy', value: { more: 1 } },
    { idpPolicy: { value: 'p', more: 1 } },
  ],
  ['leaves no empty object behind', { op: 'remove', path: 'idpPolicy.value' }, { idpPolicy: undefined }],
  ['ignores read-only members', { op: 'replace', path: 'allowedScopes[fqs eq "a"].idOfDefiningApp', value: 'x' }, {}],
  ['ignores its schemas', { op: 'replace', path: 'schemas', value: ['x'] }, {}],
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
  ['an addition of nothing', { op: 'add', path: 'displayName' }, 'needs a value'],
  ['a wrong type', { op: 'replace', path: 'displayName', value: 1 }, 'App.displayName must be a text'],
  [
    'a wrong type inside',
    { op: 'add', path: 'allowedScopes', value: [{ fqs: 1 }] },
    'App.allowedScopes.fqs must be a text',
  ],
  ['an unknown value', { op: 'replace', path: 'clientType', value: 'x' }, 'App.clientType cannot be "x"'],
  [
    'a replacement that finds nothing',
    { op: 'replace', path: 'allowedScopes[fqs eq "q"]', value: {} },
    'matches the filter',
  ],
  ['a filter on a single value', { op: 'remove', path: 'displayName[value eq "Old"]' }, 'has no elements'],
  ['a path into the prototype', { op: 'replace', path: '__proto__.x', value: 1 }, 'is no path'],
  ['a path that goes on', { op: 'remove', path: 'allowedScopes[fqs eq "a"]x' }, 'goes on after'],
  ['an open bracket', { op: 'remove', path: 'allowedScopes[fqs eq "a"' }, '"]" is missing'],
])('%s is refused', async (_, operation, reason) => {
  const thrown = await Promise.resolve()
    .then(() => patched(app, [operation], appSchema))
    .catch((error: unknown) => error)
  if (!(thrown instanceof Answer)) throw new Error('it was accepted')
  expect(JSON.parse(textOf(thrown.reply.body))).toMatchObject({
    status: '400',
    detail: expect.stringContaining(reason),
  })
})
