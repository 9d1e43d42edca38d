import fc from 'fast-check'
import { type Filter as OtherFilter, parse } from 'scim2-parse-filter'
import { expect, test } from 'vitest'
import { type Filter, operators } from './filter'
import { parseFilter } from './parse-filter'

/** Our tree in the other library's words. */
function translated(filter: Filter): OtherFilter {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { op: filter.op, filters: filter.all.map(translated) }
    case 'not':
      return { op: 'not', filter: translated(filter.filter) }
    case 'pr':
      return { op: 'pr', attrPath: filter.path }
    case 'some':
      return { op: '[]', attrPath: filter.path, valFilter: translated(filter.filter) }
    default: {
      const { op, path, text, isQuoted } = filter
      return { op, attrPath: path, compValue: isQuoted ? text : JSON.parse(text) }
    }
  }
}

const path = fc.constantFrom('displayName', 'meta.created', 'grantee.value', 'urn:ietf:params:scim:schemas:x:App:name')
// No backslashes: the other library reads escapes other than \" in a way of its own.
const quoted = fc.string().map((text) => JSON.stringify(text.replaceAll('\\', '/')))
// Nor does it take a negative number before a bracket.
const value = fc.oneof(quoted, fc.constantFrom('true', 'false', 'null'), fc.nat().map(String))
const operator = fc.mixedCase(fc.constantFrom(...operators))
const comparison = fc.oneof(
  fc.tuple(path, operator, value).map((parts) => parts.join(' ')),
  path.map((name) => `${name} pr`),
)
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    comparison,
    tie('filter').map((inner) => `(${inner})`),
    tie('filter').map((inner) => `not (${inner})`),
    fc.tuple(tie('filter'), fc.mixedCase(fc.constantFrom('and', 'or')), tie('filter')).map((parts) => parts.join(' ')),
    comparison.map((inner) => `emails[${inner}]`),
  ),
}))

test('a filter of the common grammar is understood as another parser understands it', () => {
  fc.assert(
    fc.property(filter, (text) => {
      expect(translated(parseFilter(text))).toEqual(parse(text))
    }),
    { numRuns: 500 },
  )
})

test('what it adds is the unquoted value, as Oracle’s own page shows it', () => {
  expect(parseFilter('approles.value eq 2fc73e61abcd')).toEqual({
    op: 'eq',
    path: 'approles.value',
    text: '2fc73e61abcd',
    isQuoted: false,
  })
})
