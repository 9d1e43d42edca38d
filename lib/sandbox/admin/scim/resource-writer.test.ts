import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Resource } from '../../world/resources'
import type { Serving } from '../resource-kind'
import { appSchema } from '../schemas'
import { JsonBytes } from './json-bytes'
import { planComputed, planReference, planSelection } from './plan'
import { ResourceWriter } from './resource-writer'

/** With an address in it that follows from the row, one that follows from its holder, and a member that is worked out. */
function appPlan() {
  const plan = planSelection(appSchema(), { attributes: [], sets: [] })
  planComputed(plan, 'meta.location', (_, { id }) => `at/${id}`)
  planComputed(plan, 'landingPageUrl', (_, { displayName }) => displayName && `page of ${displayName}`)
  planReference(plan, 'basedOnTemplate', (_serving, _row, { value }) => `template/${value}`)
  return plan
}

function written(rows: object[]): unknown {
  const out = new JsonBytes()
  const writer = new ResourceWriter(out, appPlan(), {} as Serving)
  for (const [index, row] of rows.entries()) {
    out.mark(index === 0 ? '[' : ',')
    writer.write(row as Resource)
  }
  out.mark(']')
  return JSON.parse(out.done().toString())
}

/** What each would be alone, with nothing before it to copy from. */
const alone = (rows: object[]): unknown[] => rows.flatMap((row) => written([row]))

const meta = { version: 'v', resourceType: 'App' }
const template = { value: 'T' }
const tags = { isAliasApp: true, active: false }
const first = { id: 'a', meta, basedOnTemplate: template, displayName: 'One', description: 'd', ...tags }

test.each<[string, object[]]>([
  ['the same row again', [first, first, first]],
  ['another id beside a shared object', [first, { ...first, id: 'b' }, { ...first, id: 'c' }]],
  ['an equal object that is not the same', [first, { ...first, id: 'b', meta: { ...meta } }]],
  ['another reference', [first, { ...first, basedOnTemplate: { value: 'U' } }, first]],
  ['a first member that goes and comes', [{ ...first, id: undefined }, first, { ...first, id: undefined }, first]],
  ['a last member that goes and comes', [first, { ...first, displayName: '' }, first]],
  ['members that change in turn', [first, { ...first, active: true }, { ...first, description: 'e' }, first]],
  ['a member more before the others', [first, { audience: 'x', ...first }, first, { audience: 'y', ...first }]],
  ['another order', [first, Object.fromEntries(Object.entries(first).reverse()), first]],
  ['an object that empties', [first, { ...first, meta: {}, basedOnTemplate: {} }, first]],
  ['nothing but one member', [first, { id: 'b' }, first, { description: 'd' }]],
  [
    'lists that grow, shrink and hold nothing',
    [
      { id: 'a', allowedScopes: [{ fqs: 'x' }, { fqs: 'y' }], redirectUris: ['p', 'q'] },
      { id: 'a', allowedScopes: [{ fqs: 'y' }], redirectUris: ['p'] },
      { id: 'a', allowedScopes: [{}, null, { fqs: 'y' }, { fqs: 'y', idOfDefiningApp: 'i' }], redirectUris: [] },
      { id: 'a', allowedScopes: [{}], redirectUris: ['p', 'q'] },
    ],
  ],
  [
    'members that the schema does not know',
    [
      { id: 'a', future: { x: 1 } },
      { id: 'a', future: { x: 2 } },
      { id: 'b', future: [] },
    ],
  ],
])('after others, a resource is written as it is alone: %s', (_, rows) => {
  expect(written(rows)).toEqual(alone(rows))
})

test('whatever rows come in whatever order', () => {
  const anyRow = fc.record(
    {
      id: fc.constantFrom('a', 'b'),
      meta: fc.constantFrom(meta, { ...meta }, {}, undefined),
      basedOnTemplate: fc.constantFrom(template, { value: 'U' }, { wellKnownId: 'W' }),
      displayName: fc.constantFrom('One', 'Zwei "2"', ''),
      active: fc.constantFrom(true, false, null),
      accessTokenExpiry: fc.constantFrom(0, 3600),
      allowedScopes: fc.constantFrom([], [{}], [{ fqs: 'x' }], [{ fqs: 'x' }, { fqs: 'y', readOnly: true }]),
      redirectUris: fc.constantFrom([], ['p'], ['p', 'q']),
      future: fc.constantFrom({ inner: 1 }, [], 'text'),
    },
    { requiredKeys: ['displayName'] },
  )
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1 }), (rows) => {
      expect(written(rows)).toEqual(alone(rows))
    }),
  )
})
