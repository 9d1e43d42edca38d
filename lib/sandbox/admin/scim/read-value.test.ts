import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { textOf } from '../../http/reply'
import { appSchema } from '../schemas'
import { missingNames, readMembers, schemasOf } from './read-value'

const read = (body: Record<string, unknown>) => readMembers(body, appSchema().attributes, 'App')
const enterprise = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:enterpriseApp:App'
const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['takes names in any case', { DisplayName: 'x' }, { displayName: 'x' }],
  ['drops what only the server writes', { id: 'x', clientSecret: 'x', isOPCService: true, meta: { created: 'x' } }, {}],
  ['drops read-only members', { scopes: [{ value: 'a', fqs: 'mine' }] }, { scopes: [{ value: 'a' }] }],
  ['drops an extension of which nothing may be written', { [opcService]: { region: 'r' } }, {}],
  ['takes null for nothing', { description: null }, {}],
  [
    'takes one for a list of one',
    { allowedScopes: { fqs: 'a' }, redirectUris: 'u' },
    { allowedScopes: [{ fqs: 'a' }], redirectUris: ['u'] },
  ],
  [
    'joins elements of the same key',
    { certificates: [{ certAlias: 'a' }, { certAlias: 'A' }] },
    { certificates: [{ certAlias: 'A' }] },
  ],
  ['keeps an empty list', { redirectUris: [] }, { redirectUris: [] }],
  ['writes known values as the schema does', { clientType: 'Trusted' }, { clientType: 'trusted' }],
  [
    'keeps what the schema does not know',
    { futureFlag: { a: [1] }, scopes: [{ value: 'a', more: 1 }] },
    { futureFlag: { a: [1] }, scopes: [{ value: 'a', more: 1 }] },
  ],
])('%s', (_, body, expected) => {
  expect(read(body)).toEqual(expected)
})

test.each<[Record<string, unknown>, string]>([
  [{ displayName: 1 }, 'App.displayName must be a text.'],
  [{ active: 'true' }, 'App.active must be true or false.'],
  [{ accessTokenExpiry: '60' }, 'App.accessTokenExpiry must be a whole number.'],
  [{ accessTokenExpiry: 1.5 }, 'App.accessTokenExpiry must be a whole number.'],
  [{ [enterprise]: { allowAuthzDecisionTTL: 3601 } }, `App:${enterprise}.allowAuthzDecisionTTL must be 3600 or less.`],
  [{ [enterprise]: { allowAuthzDecisionTTL: -1 } }, `App:${enterprise}.allowAuthzDecisionTTL must be 0 or more.`],
  [{ clientType: 'secret' }, 'App.clientType cannot be "secret", only confidential, public, trusted.'],
  [{ trustScope: 'explicit' }, 'App.trustScope cannot be "explicit", only Explicit, Account, Tags, Default.'],
  [
    { allowedOperations: ['introspect', 'fly'] },
    'App.allowedOperations cannot be "fly", only introspect, onBehalfOfUser.',
  ],
  [{ allowedScopes: ['a'] }, 'App.allowedScopes must be an object.'],
  [{ allowedScopes: [{ fqs: 1 }] }, 'App.allowedScopes.fqs must be a text.'],
  [{ basedOnTemplate: 'x' }, 'App.basedOnTemplate must be an object.'],
  [{ deep: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) }, 'App.deep is nested deeper than 20 levels.'],
])('%j is refused', (body, detail) => {
  let thrown: unknown
  try {
    read(body)
  } catch (error) {
    thrown = error
  }
  if (!(thrown instanceof Answer)) throw new Error('it was accepted')
  expect(JSON.parse(textOf(thrown.reply.body))).toMatchObject({ status: '400', detail })
})

test('a member called __proto__ reaches no prototype', () => {
  const members = read(JSON.parse('{"__proto__": {"active": true}, "displayName": "x"}'))
  expect(members).toEqual({ displayName: 'x' })
  expect(members.active).toBeUndefined()
})

test('what is missing is named with its place, once', () => {
  const holder = {
    displayName: '',
    basedOnTemplate: {},
    allowedScopes: [{}, {}, { fqs: 'a' }],
    [enterprise]: { denyAuthzPolicy: {} },
  }
  expect(missingNames(holder, appSchema().attributes)).toEqual([
    'schemas',
    'displayName',
    'basedOnTemplate.value',
    'allowedScopes.fqs',
    `${enterprise}:denyAuthzPolicy.value`,
  ])
})

test('schemas names the extensions that have members', () => {
  expect(schemasOf('core', { a: 1, [opcService]: { x: 1 }, [enterprise]: undefined })).toEqual(['core', opcService])
})
