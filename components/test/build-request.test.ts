import { describe, expect, test } from 'vitest'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import { buildAssertion, buildRequest, type Layers } from './build-request'
import { changeWords } from './change-words'
import { mergeChanges } from './merge-changes'

const form = {
  clientId: 'a41c',
  grantType: jwtBearer,
  scope: 'https://opa-us/process',
  userName: ' maria.ops@northwind.example ',
  alias: 'northwind-2026',
  isOffline: false,
}
const now = Date.UTC(2026, 10, 21, 12)
const plain: Layers = { faults: [], edits: [], fixes: [] }
const build = (layers: Partial<Layers>, spentJti?: string) =>
  buildAssertion(form, { ...plain, ...layers }, { now, jti: 'fresh-one', spentJti })

test('without changes it is a correct user assertion', () => {
  expect(build({})).toEqual({
    header: { alg: 'RS256', typ: 'JWT', kid: 'northwind-2026' },
    claims: {
      iss: 'a41c',
      sub: 'maria.ops@northwind.example',
      aud: 'https://identity.oraclecloud.com/',
      iat: now / 1000,
      exp: now / 1000 + 300,
      jti: 'fresh-one',
    },
  })
})

test.each<[RequestChange['device'], string | undefined]>([
  [undefined, undefined],
  ['confirmed', undefined],
  ['user-code', 'user-code'],
])('a device that is %s goes as it should, or is wrong on purpose', (device, built) => {
  expect(buildRequest(form, { faults: device ? [{ device }] : [], fixes: [] }).device).toBe(built)
})

describe('the last word', () => {
  const fault: RequestChange = { claims: { aud: 'from the fault', sub: 'from the fault' } }
  const edits: Layers['edits'] = [{ part: 'claims', name: 'aud', to: { type: 'text', text: 'edited' } }]

  test('an edit goes over a fault, and leaves the rest of it', () => {
    expect(build({ faults: [fault], edits }).claims).toMatchObject({ aud: 'edited', sub: 'from the fault' })
  })

  test('a fix goes over both', () => {
    expect(build({ faults: [fault], edits, fixes: [{ claims: { aud: 'fixed' } }] }).claims.aud).toBe('fixed')
  })

  test('a second fix goes over the first', () => {
    const fixes = [{ claims: { aud: 'one' } }, { claims: { aud: 'two' } }]
    expect(build({ fixes }).claims.aud).toBe('two')
  })

  test('a fix that asks for a fresh jti gets one, whatever a fault or an edit says', () => {
    const jtiEdit: Layers['edits'] = [{ part: 'claims', name: 'jti', to: { type: 'text', text: 'fixed one' } }]
    const faults: RequestChange[] = [{ jti: 'repeat' }]
    expect(build({ faults, edits: jtiEdit }, 'spent').claims.jti).toBe('fixed one')
    expect(build({ faults, edits: jtiEdit, fixes: [{ jti: 'fresh' }] }, 'spent').claims.jti).toBe('fresh-one')
  })
})

test('a repeated jti is the spent one', () => {
  expect(build({ faults: [{ jti: 'repeat' }] }, 'spent').claims.jti).toBe('spent')
})

test('times that a change names are reckoned from now', () => {
  const faults: RequestChange[] = [{ claims: { exp: { secondsFromNow: -60 }, iat: { millisecondsFromNow: 0 } } }]
  expect(build({ faults }).claims).toMatchObject({ exp: now / 1000 - 60, iat: now })
})

test.each<[string, Partial<Layers>, object]>([
  ['nothing changed', {}, { clientId: 'a41c', scope: form.scope, signWith: 'registered', token: 'whole' }],
  ['a fault', { faults: [{ scope: '', signWith: 'other' }] }, { scope: '', signWith: 'other' }],
  ['the fix of that fault', { faults: [{ scope: '' }], fixes: [{ scope: 'right' }] }, { scope: 'right' }],
  ['another endpoint', { faults: [{ tokenPath: '/oauth2/v2/token' }] }, { tokenPath: '/oauth2/v2/token' }],
])('the request with %s', (_, layers, expected) => {
  expect(buildRequest(form, { ...plain, ...layers })).toMatchObject(expected)
})

test('merging keeps claims that only one change speaks of', () => {
  const merged = mergeChanges([
    { claims: { aud: 'a', sub: null }, header: { kid: 'k' }, scope: 's' },
    { claims: { aud: 'b' } },
  ])
  expect(merged).toEqual({ claims: { aud: 'b', sub: null }, header: { kid: 'k' }, scope: 's' })
})

test.each<[RequestChange, string[]]>([
  [{}, []],
  [{ scope: '' }, ['scope (none)']],
  [{ device: 'late' }, ['polls once the device code has ended']],
  [{ header: { kid: null }, claims: { aud: 'x' } }, ['no kid', 'aud = x']],
  [
    { claims: { exp: { secondsFromNow: -60 }, iat: { millisecondsFromNow: 0 } } },
    ['exp = 60 s ago', 'iat = now, written in milliseconds'],
  ],
  [
    { signWith: 'other', jti: 'repeat', token: 'cut' },
    ['signed with a key that nobody registered', 'a jti that was used before', 'the token cut off on its way'],
  ],
])('%o is said in words', (change, words) => {
  expect(changeWords(change)).toEqual(words)
})
