import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { textOf } from '../../http/reply'
import { appSchema, userSchema } from '../schemas'
import { keepMembers, refuseChanges } from './keep-members'

const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const before = {
  id: 'a1',
  name: 'client',
  displayName: 'Old',
  description: 'd',
  isAliasApp: false,
  clientSecret: 's',
  basedOnTemplate: { value: 'T', lastModified: 'then' },
  radiusPolicy: { value: 'p', $ref: 'r' },
  [opcService]: { serviceInstanceIdentifier: 'I', region: 'r' },
  futureFlag: 'x',
}
const attributes = appSchema().attributes

test('a replaced resource keeps what only the server writes and what nobody may change', () => {
  expect(keepMembers(before, { displayName: 'New' }, attributes)).toEqual({
    id: 'a1',
    name: 'client',
    displayName: 'New',
    isAliasApp: false,
    clientSecret: 's',
    basedOnTemplate: { value: 'T' },
    [opcService]: { serviceInstanceIdentifier: 'I' },
  })
})

test('inside a complex attribute that is given, read-only members stay', () => {
  const draft = keepMembers(before, { basedOnTemplate: { value: 'T' }, radiusPolicy: { value: 'q' } }, attributes)
  expect(draft).toMatchObject({
    basedOnTemplate: { value: 'T', lastModified: 'then' },
    radiusPolicy: { value: 'q', $ref: 'r' },
  })
})

test('a password that is not given stays, one that is given is taken', () => {
  const user = { userName: 'u', password: 'old' }
  expect(keepMembers(user, { userName: 'u' }, userSchema().attributes)).toMatchObject({ password: 'old' })
  expect(keepMembers(user, { password: 'new' }, userSchema().attributes)).toMatchObject({ password: 'new' })
})

test.each<[string, object, string]>([
  ['one attribute', { name: 'other' }, 'App.name'],
  ['one taken away', { isAliasApp: undefined }, 'App.isAliasApp'],
  ['a member', { basedOnTemplate: { value: 'U' } }, 'App.basedOnTemplate.value'],
  ['a member of an extension', { [opcService]: {} }, `App:${opcService}.serviceInstanceIdentifier`],
])('immutable: %s', (_, change, path) => {
  let thrown: unknown
  try {
    refuseChanges(before, { ...before, ...change }, attributes, 'App')
  } catch (error) {
    thrown = error
  }
  if (!(thrown instanceof Answer)) throw new Error('it was accepted')
  const { detail, scimType } = JSON.parse(textOf(thrown.reply.body))
  expect([detail, scimType]).toEqual([`${path} cannot be changed after creation.`, 'mutability'])
})

test('an immutable attribute without a value can be given one', () => {
  refuseChanges({ displayName: 'x' }, { displayName: 'x', isUnmanagedApp: true }, attributes, 'App')
})
