import { expect, test } from 'vitest'
import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
import { appRoleSchema, appSchema, grantSchema, userSchema } from '../schemas'
import { JsonBytes } from './json-bytes'
import { type Plan, planSelection } from './plan'
import { ResourceWriter } from './resource-writer'

const app = {
  id: 'a1',
  schemas: ['urn:app'],
  meta: { version: 'v' },
  displayName: 'Orders',
  isAliasApp: false,
  description: 'd',
  tags: [{ key: 'k', value: 'v' }],
  basedOnTemplate: { value: 'T', wellKnownId: 'W' },
  scopes: [{ value: 's', fqs: 'as', readOnly: true }],
  allowedScopes: [{ fqs: 'x' }, { fqs: 'y', idOfDefiningApp: 'i' }],
  redirectUris: [],
  logoutUri: null,
  futureFlag: { inner: 'kept' },
  'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App': {
    serviceInstanceIdentifier: 'I',
    region: 'r',
  },
  'urn:ietf:params:scim:schemas:oracle:idcs:extension:radiusApp:App': { port: '1', secretKeyTemporary: 'hidden' },
}
const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const radius = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:radiusApp:App'
const role = {
  id: 'r1',
  displayName: 'R',
  uniqueName: 'u',
  description: 'd',
  app: { value: 'a', display: 'A', name: 'n' },
}
const grant = { id: 'g1', grantor: { value: 'v', display: 'D' }, grantee: { value: 'e', type: 'App' } }
const user = { id: 'u1', userName: 'u', password: 'secret', emails: [{ value: 'e', type: 'work' }] }

const schemas = { app: appSchema, role: appRoleSchema, grant: grantSchema, user: userSchema }
const resources = { app, role, grant, user }

function written(plan: Plan, holder: Record<string, unknown>): Record<string, unknown> {
  const out = new JsonBytes()
  new ResourceWriter(out, plan, {} as Serving).write(holder as Resource)
  return JSON.parse(out.done().toString() || '{}')
}

function select(name: keyof typeof resources, attributes: string[], sets: string[] = []): Record<string, unknown> {
  const plan = planSelection(schemas[name](), { attributes, sets })
  return written(plan, resources[name])
}

const always = { id: 'a1', displayName: 'Orders', isAliasApp: false, basedOnTemplate: { value: 'T' } }

test('without a word, what is always or by default returned comes, and nothing empty', () => {
  const { tags, redirectUris, logoutUri, ...rest } = app
  expect(select('app', [])).toEqual({
    ...rest,
    scopes: [{ value: 's', fqs: 'as' }],
    [opcService]: { serviceInstanceIdentifier: 'I' },
    [radius]: { port: '1' },
  })
})

test.each<[string, string[], string[], object]>([
  ['an attribute by name', ['description'], [], { description: 'd' }],
  ['one in other case', ['DESCRIPTION'], [], { description: 'd' }],
  ['one that is returned on request', ['tags'], [], { tags: app.tags }],
  ['a complex one with its default members', ['scopes'], [], { scopes: [{ value: 's', fqs: 'as' }] }],
  ['one member', ['scopes.readOnly'], [], { scopes: [{ readOnly: true }] }],
  ['two members', ['scopes.readOnly', 'scopes.fqs'], [], { scopes: [{ fqs: 'as', readOnly: true }] }],
  [
    'a member that some elements lack',
    ['allowedScopes.idOfDefiningApp'],
    [],
    { allowedScopes: [{ idOfDefiningApp: 'i' }] },
  ],
  [
    'a member beside those always returned',
    ['basedOnTemplate.wellKnownId'],
    [],
    { basedOnTemplate: app.basedOnTemplate },
  ],
  ['an extension’s default attributes', [opcService], [], { [opcService]: { serviceInstanceIdentifier: 'I' } }],
  ['an attribute of an extension', [`${opcService}:region`], [], { [opcService]: { region: 'r' } }],
  [
    'an attribute with the schema before it',
    ['urn:ietf:params:scim:schemas:oracle:idcs:App:description'],
    [],
    { description: 'd' },
  ],
  ['what the schema does not know', ['futureFlag'], [], { futureFlag: { inner: 'kept' } }],
  ['nothing that is never returned', [`${radius}:secretKeyTemporary`], [], {}],
  ['nothing for an unknown name', ['nonsense'], [], {}],
  [
    'paging inside an attribute is dropped',
    ['allowedScopes[startIndex=1&count=1]'],
    [],
    { allowedScopes: app.allowedScopes },
  ],
  ['a set: always', [], ['always'], {}],
  ['a set: never', [], ['never'], {}],
  ['a set: request', [], ['request'], { tags: app.tags, [opcService]: { region: 'r' } }],
  [
    'a set and a name',
    ['description'],
    ['request'],
    { description: 'd', tags: app.tags, [opcService]: { region: 'r' } },
  ],
])('asked for, %s', (_, attributes, sets, expected) => {
  expect(select('app', attributes, sets)).toEqual({ ...always, ...expected })
})

test('all is everything but what is never returned', () => {
  const { redirectUris, logoutUri, ...rest } = app
  expect(select('app', [], ['all'])).toEqual({ ...rest, [radius]: { port: '1' } })
})

test('the schema’s own URN asks for all its default attributes', () => {
  expect(select('app', ['urn:ietf:params:scim:schemas:oracle:idcs:App'])).toEqual(select('app', []))
})

test('of an attribute that is not asked for, members that are always returned come all the same', () => {
  expect(select('role', ['description'])).toEqual({
    id: 'r1',
    displayName: 'R',
    uniqueName: 'u',
    description: 'd',
    app: { value: 'a', display: 'A' },
  })
})

test('a member that is returned on request stays out of its complex attribute', () => {
  expect(select('grant', [])).toEqual({ ...grant, grantor: { value: 'v' } })
  expect(select('grant', ['grantor.display'])).toEqual({ id: 'g1', grantor: { display: 'D' } })
})

test.each<[string[], string[]]>([
  [[], []],
  [['password'], []],
  [[], ['all']],
  [[], ['never']],
])('a password is not returned for %j and %j', (attributes, sets) => {
  expect(select('user', attributes, sets)).not.toHaveProperty('password')
})

test('texts that need escaping arrive as they were', () => {
  const texts = ['"', '\\', '\n', 'é', '\u2028', '\ud800', '<&>', '', ' ~!#[]']
  const plan = planSelection(appSchema(), { attributes: [], sets: [] })
  expect(written(plan, { redirectUris: texts })).toEqual({ redirectUris: texts })
  for (const text of texts) expect(written(plan, { description: text })).toEqual({ description: text })
})
