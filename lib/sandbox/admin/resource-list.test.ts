import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { textOf } from '../http/reply'
import { createDomainState, type DomainState } from '../world/domain-state'
import type { App, Author } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import type { List } from './admin-fixture'
import { appKind } from './apps'
import type { ResourceKind } from './resource-kind'
import { listResources } from './resource-list'
import { listQuery } from './scim/list-query'

const author: Author = { type: 'User', value: 'OCI User', display: 'OCI User' }
const size = 60

let domain: DomainState
beforeAll(() => {
  domain = createDomainState(
    { name: 'd', tenancy: 't', region: 'r', guid: 'g' },
    () => {},
    () => 0,
  )
  for (let n = 0; n < size; n += 1) domain.apps.put(someApp(n))
})

const someApp = (n: number): App => ({
  ...newResource(domain, kinds.app, author, 0),
  displayName: `App ${n}`,
  name: n % 2 === 0 ? `client_${n}` : `CLIENT_${n}`,
  active: n % 3 === 0,
  isOAuthClient: true,
  isOAuthResource: true,
  isOPCService: false,
  basedOnTemplate: { value: 'T' },
  audience: `https://a${n}/`,
  scopes: [{ value: 'read', fqs: `https://a${n}/read` }],
  allowedScopes: [{ fqs: `https://a${n % 5}/read` }],
  certificates: [{ certAlias: `Alias-${n % 4}` }],
})

function list(kind: ResourceKind, query: Record<string, string>): List {
  const reply = listResources({ domain, base: 'http://x/d' }, kind, listQuery(new URLSearchParams(query)))
  return JSON.parse(textOf(reply.body))
}

const names = (query: Record<string, string>, kind = appKind) =>
  list(kind, { count: '1000', ...query }).Resources.map(({ displayName }) => displayName)

const { indexes, ...unindexed } = appKind

const number = fc.nat({ max: size + 1 })
const term = fc.oneof(
  number.chain((n) => fc.mixedCase(fc.constant(`App ${n}`))).map((text) => `displayName eq "${text}"`),
  number.chain((n) => fc.mixedCase(fc.constant(`client_${n}`))).map((text) => `name eq ${text}`),
  number.map((n) => `scopes.fqs eq "https://a${n}/read"`),
  number.map((n) => `scopes[fqs eq "https://a${n}/read" and value eq "read"]`),
  fc.nat({ max: 5 }).map((n) => `allowedScopes.fqs eq "https://a${n}/read"`),
  fc.nat({ max: 4 }).map((n) => `certificates[certAlias eq "ALIAS-${n}"]`),
  fc.constantFrom('active eq true', 'not (active eq true)', 'displayName co "1"', 'displayName ne "App 1"'),
)

test('an index changes nothing but the time a filter takes', () => {
  const filter = fc.oneof(
    term,
    fc.tuple(term, fc.constantFrom('and', 'or'), term).map((parts) => parts.join(' ')),
    fc.tuple(term, term, term).map(([a, b, c]) => `${a} and (${b} or ${c})`),
  )
  fc.assert(
    fc.property(filter, (text) => {
      expect(names({ filter: text })).toEqual(names({ filter: text }, unindexed))
    }),
    { numRuns: 300 },
  )
})

test('every id and OCID finds its own row', () => {
  for (const { id, ocid, displayName } of domain.apps.all()) {
    expect(names({ filter: `id eq "${id.toUpperCase()}"` })).toEqual([displayName])
    expect(names({ filter: `ocid eq "${ocid}"` })).toEqual([displayName])
  }
})

test.each<[string, Record<string, string>, number]>([
  ['a page', { count: '7', startIndex: '5' }, 7],
  ['a filtered page', { filter: 'active eq true', count: '7' }, 7],
  ['a sorted page', { sortBy: 'displayName', count: '7' }, 7],
  ['no page', { count: '0' }, 0],
  ['a page that does not show it', { count: '7', attributes: 'description' }, 0],
  ['a filter on it', { filter: 'grantedAppRoles.value eq "x"', count: '7' }, size],
])('what must be worked out is worked out for %s, no more', (_, query, times) => {
  const grantedAppRoles = vi.fn(() => [])
  list({ ...appKind, computed: { ...appKind.computed, grantedAppRoles } }, query)
  expect(grantedAppRoles).toHaveBeenCalledTimes(times)
})

test('a look-up walks no table', () => {
  const watched = { ...domain, apps: { ...domain.apps, all: vi.fn(domain.apps.all) } }
  const query = listQuery(new URLSearchParams({ filter: 'active pr and scopes.fqs eq "https://a7/read"' }))
  const reply = listResources({ domain: watched, base: '' }, appKind, query)
  expect(JSON.parse(textOf(reply.body)).Resources).toMatchObject([{ displayName: 'App 7' }])
  expect(watched.apps.all).not.toHaveBeenCalled()
})

test('pages in an order hold every row once, also after a write in between', () => {
  const walk = () =>
    [1, 21, 41].flatMap((startIndex) => names({ sortBy: 'name', count: '20', startIndex: `${startIndex}` }))
  const sorted = domain.apps
    .all()
    .map(({ name, displayName }) => ({ key: name.toLowerCase(), displayName }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ displayName }) => displayName)
  expect(walk()).toEqual(sorted)
  const [first] = domain.apps.all()
  if (!first) throw new Error('no rows')
  domain.apps.put({ ...first, name: 'zzz' })
  expect(walk().at(-1)).toBe(first.displayName)
  domain.apps.put(first)
})
