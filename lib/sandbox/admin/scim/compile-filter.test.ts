import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { textOf } from '../../http/reply'
import { appSchema } from '../schemas'
import { compileFilter } from './compile-filter'
import { parseFilter } from './parse-filter'
import { resolvePath } from './resolve-path'

const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const managed = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:managedapp:App'
const app = {
  id: 'a1',
  displayName: 'Orders "link"',
  active: true,
  meta: { created: '2026-11-20T09:15:27.104Z' },
  allowedGrants: ['client_credentials', 'password'],
  allowedScopes: [
    { fqs: 'https://a:443/Process', idOfDefiningApp: 'x' },
    { fqs: 'https://b:443/decision', idOfDefiningApp: 'y' },
  ],
  certificates: [{ certAlias: 'Orders-2026' }],
  audience: 'https://a:443',
  basedOnTemplate: { value: 'Template' },
  tags: [],
  [opcService]: { serviceInstanceIdentifier: 'ABC' },
  [managed]: { bundlePoolConfiguration: { maxObjects: 10 } },
}

const judge = (filter: string) =>
  compileFilter<Record<string, unknown>>(parseFilter(filter), {
    resolve: (path) => resolvePath(path, appSchema()),
    read: (holder, name) => holder[name],
    anyAttribute: false,
  })(app)

test.each([
  ['displayName eq "orders \\"LINK\\""', true],
  ['DISPLAYNAME co "ders"', true],
  ['displayName sw "link"', false],
  ['displayName ew "link\\""', true],
  ['displayName ne "x"', true],
  ['displayName gt "ORDERS"', true],
  ['description ne "x"', true],
  ['description eq "x"', false],
  ['description pr', false],
  ['description eq null', true],
  ['displayName eq null', false],
  ['displayName ne null', true],
  ['displayName pr', true],
  ['basedOnTemplate pr', true],
  ['certificates pr', true],
  ['tags pr', false],
  ['active eq true', true],
  ['active eq "TRUE"', true],
  ['active eq false', false],
  ['active ne false', true],
  [`${managed}:bundlePoolConfiguration.maxObjects gt 9`, true],
  [`${managed}:bundlePoolConfiguration.maxObjects le "9"`, false],
  ['meta.created lt "2026-11-20T10:15:27+00:00"', true],
  ['meta.created gt "2026-11-20T10:15:27+02:00"', true],
  ['meta.created eq "2026-11-20T10:15:27.104+01:00"', true],
  ['meta.created sw "2026-11-20"', true],
  ['allowedGrants eq "password"', true],
  ['allowedGrants eq "PASSWORD"', false],
  ['allowedGrants[value sw "client"]', true],
  ['allowedScopes.fqs eq "https://a:443/Process"', true],
  ['allowedScopes.fqs eq "https://a:443/process"', false],
  ['allowedScopes[fqs ew "/decision" and idOfDefiningApp eq "y"]', true],
  ['allowedScopes[fqs ew "/decision" and idOfDefiningApp eq "x"]', false],
  ['allowedScopes[not (fqs ew "/decision")]', true],
  ['certificates.certAlias eq "orders-2026"', true],
  ['basedOnTemplate eq "Template"', true],
  ['basedOnTemplate[value eq "Template"]', true],
  [`${opcService}:serviceInstanceIdentifier eq "abc"`, true],
  [`${opcService.toUpperCase()}:serviceInstanceIdentifier eq "abc"`, true],
  ['urn:ietf:params:scim:schemas:oracle:idcs:App:displayName sw "Orders"', true],
  ['id eq a1', true],
  ['not (active eq true)', false],
  ['active eq false or id eq "a1" and displayName pr', true],
  ['(active eq false or id eq "a1") and displayName eq "x"', false],
])('%s is %s', (filter, expected) => {
  expect(judge(filter)).toBe(expected)
})

test.each([
  ['displayName', 'must be followed by'],
  ['displayName eq', 'A value is missing'],
  ['displayName is "x"', 'must be followed by'],
  ['displayName eq "x', 'cannot be read'],
  ['(displayName eq "x"', '")" is missing'],
  ['allowedScopes[fqs eq "x"', '"]" is missing'],
  ['displayName eq "x" displayName eq "y"', 'goes on after its end'],
  ['and active eq true', 'must be followed by'],
  ['audience eq "https://a:443"', 'cannot be used in a filter'],
  ['clientType pr', 'cannot be used in a filter'],
  ['scopes[description eq "x"]', 'cannot be used in a filter'],
  ['futureFlag eq "x"', 'cannot be used in a filter'],
  ['urn:some:other:schema:2.0:name eq "x"', 'cannot be used in a filter'],
  ['allowedScopes eq "x"', 'name one of them'],
  ['active gt true', 'true or false'],
  ['meta.created gt "yesterday"', 'is no date'],
  [`${managed}:bundlePoolConfiguration.maxObjects gt "many"`, 'is a number'],
  ['displayName gt null', 'null has no order'],
  [`${'('.repeat(5000)}active eq true${')'.repeat(5000)}`, 'nested deeper'],
])('%.60s is refused: %s', async (filter, reason) => {
  const thrown = await Promise.resolve()
    .then(() => judge(filter))
    .catch((error: unknown) => error)
  if (!(thrown instanceof Answer)) throw new Error(`${filter} was accepted`)
  expect(JSON.parse(textOf(thrown.reply.body))).toMatchObject({
    status: '400',
    scimType: 'invalidFilter',
    detail: expect.stringContaining(reason),
  })
})
