import { expect, test } from 'vitest'
import { Answer } from '../../http/answers'
import { appSchema } from '../schemas'
import { matches } from './match-filter'
import { parseFilter } from './parse-filter'

const opcService = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:opcService:App'
const app = {
  id: 'a1',
  displayName: 'Orders "link"',
  active: true,
  accessTokenExpiry: 3600,
  meta: { created: '2026-11-20T09:15:27.104Z' },
  allowedGrants: ['client_credentials', 'password'],
  allowedScopes: [
    { fqs: 'https://a:443/Process', idOfDefiningApp: 'x' },
    { fqs: 'https://b:443/decision', idOfDefiningApp: 'y' },
  ],
  certificates: [{ certAlias: 'Orders-2026' }],
  audience: 'https://a:443',
  [opcService]: { serviceInstanceIdentifier: 'ABC' },
}

const judge = (filter: string) => matches(app, parseFilter(filter), appSchema)

test.each([
  ['displayName eq "orders \\"LINK\\""', true],
  ['DISPLAYNAME co "ders"', true],
  ['displayName sw "link"', false],
  ['displayName ew "link\\""', true],
  ['displayName ne "x"', true],
  ['description ne "x"', true],
  ['description eq "x"', false],
  ['description pr', false],
  ['displayName pr', true],
  ['active eq true', true],
  ['active eq "true"', true],
  ['active eq false', false],
  ['accessTokenExpiry gt 3599', true],
  ['accessTokenExpiry le 3599', false],
  ['meta.created lt "2026-11-20T10:15:27+00:00"', true],
  ['meta.created gt "2026-11-20T10:15:27+02:00"', true],
  ['allowedGrants eq "password"', true],
  ['allowedGrants eq "PASSWORD"', false],
  ['allowedScopes.fqs eq "https://a:443/Process"', true],
  ['allowedScopes.fqs eq "https://a:443/process"', false],
  ['allowedScopes[fqs ew "/decision" and idOfDefiningApp eq "y"]', true],
  ['allowedScopes[fqs ew "/decision" and idOfDefiningApp eq "x"]', false],
  ['certificates.certAlias eq "orders-2026"', true],
  [`${opcService}:serviceInstanceIdentifier eq "abc"`, true],
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
])('%s is refused: %s', async (filter, reason) => {
  const thrown = await Promise.resolve()
    .then(() => judge(filter))
    .catch((error: unknown) => error)
  if (!(thrown instanceof Answer)) throw new Error(`${filter} was accepted`)
  expect(JSON.parse(thrown.reply.body ?? '')).toMatchObject({
    status: '400',
    scimType: 'invalidFilter',
    detail: expect.stringContaining(reason),
  })
})
