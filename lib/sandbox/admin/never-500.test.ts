import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Desk, filtered, openDesk } from './admin-fixture'
import { appSchema, grantSchema, userSchema } from './schemas'

let desk: Desk
let paths: string[]
beforeAll(async () => {
  desk = await openDesk()
  const { admin, list } = desk
  const made = await admin('POST', 'Apps', {
    schemas: [],
    displayName: 'Victim',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  })
  const [user, grant] = [await list('Users?count=1'), await list('Grants?count=1')].map(
    ({ Resources }) => Resources[0]?.id,
  )
  paths = [`Apps/${made.body.id}`, `Users/${user}`, `Grants/${grant}`, 'Settings/Settings']
})

const names = [appSchema, userSchema, grantSchema]
  .flatMap((schema) => [...schema().attributes.values()])
  .flatMap(({ name, subs }) => [
    name,
    ...[...(subs?.keys() ?? [])].map((sub) => `${name}${name.includes(':') ? ':' : '.'}${sub}`),
  ])
const name = fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 }))
const operator = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr', 'is')
const literal = fc.oneof(fc.json({ maxDepth: 0 }), fc.string({ maxLength: 8 }))
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(name, operator, literal).map((parts) => parts.join(' ')),
    fc.tuple(tie('filter'), fc.constantFrom('and', 'or'), tie('filter')).map((parts) => parts.join(' ')),
    fc.tuple(name, tie('filter')).map(([path, inner]) => `${path}[${inner}]`),
    tie('filter').map((inner) => `not (${inner})`),
    fc.string({ maxLength: 20 }),
  ),
}))
const path = fc.oneof(
  name,
  fc.tuple(name, filter, fc.constantFrom('', '.value', '.x')).map(([a, b, c]) => `${a}[${b}]${c}`),
)
const value = fc.jsonValue({ maxDepth: 3 })
const body = fc.oneof(fc.dictionary(name, value, { maxKeys: 6 }), value)
const operation = fc.record(
  { op: fc.constantFrom('add', 'REPLACE', 'remove', 'move'), path, value },
  { requiredKeys: ['op'] },
)
const patch = fc.record({ Operations: fc.oneof(fc.array(operation, { maxLength: 4 }), value) })

/** As a member of each kind of request: none may be a mistake of the sandbox itself. */
const request = fc.oneof(
  fc.tuple(
    fc.constant('GET'),
    filter.map((text) => filtered('Apps', text)),
    fc.constant(undefined),
  ),
  fc.tuple(
    fc.constant('GET'),
    fc.tuple(name, name).map(([a, b]) => `Users?${new URLSearchParams({ attributes: a, sortBy: b })}`),
    fc.constant(undefined),
  ),
  fc.tuple(
    fc.constant('POST'),
    fc.constantFrom('Apps/.search', 'Apps', 'Grants', 'OAuthClientCertificates', 'AppClientSecretRegenerator'),
    body,
  ),
  fc.tuple(fc.constant('PATCH'), fc.nat({ max: 3 }), patch),
  fc.tuple(fc.constant('PUT'), fc.nat({ max: 3 }), body),
)

test('no request, however odd, makes the sandbox fail', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ([method, target, sent]) => {
      const to = typeof target === 'number' ? (paths[target] ?? '') : target
      const { status } = await desk.send(method, to, {}, sent === undefined ? undefined : JSON.stringify(sent))
      expect([method, to, sent, status < 500 || status === 501]).toEqual([method, to, sent, true])
    }),
    { numRuns: 400 },
  )
  for (const each of ['Apps', 'Users', 'Grants', 'Settings', ...paths])
    expect((await desk.send('GET', each)).status).toBe(200)
})
