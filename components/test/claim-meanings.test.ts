import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { claimMeaning } from './claim-meanings'
import { claimInstant, printedClaim, timeTrouble } from './claim-value'
import { ClaimsTable } from './claims-table'

/** Every claim that oauth samples of real tokens carry. */
const seen =
  'sub user.tenant.name sub_mappingattr iss tok_type client_id user_isAdmin aud sub_type clientAppRoles scope client_tenantname exp iat ' +
  'client_guid client_name tenant jti client_ocid user_tz user_locale user_lang sidle idp_name idp_guid idp_type amr domain_home ca_ocid ' +
  'ca_name user_tenantname sid domain_id domain user_ocid user_id user_displayname region_name gtp opc primTenant tenant_iss ' +
  'resource_app_id onBehalfOfUser userAppRoles ca_guid azp at_hash auth_time authn_strength session_exp nonce'

describe('the meaning of a claim', () => {
  test.each(seen.split(' '))('%s of a token is explained', (name) => {
    expect(claimMeaning('token', 'claims', name)?.means).toMatch(/\.$/)
  })

  test('the same name means another thing in an assertion', () => {
    expect(claimMeaning('assertion', 'claims', 'iss')?.means).toContain('client ID')
    expect(claimMeaning('token', 'claims', 'iss')?.means).toContain('identity.oraclecloud.com')
  })

  test.each(['iam_groups', 'constructor', '__proto__', 'toString'])('%s is a custom claim', (name) => {
    expect(claimMeaning('token', 'claims', name)).toBeUndefined()
  })
})

test.each<[unknown, string | null]>([
  [1_763_726_400, '2025-11-21T12:00:00.000Z'],
  ['1763726400', null],
  [1e300, null],
])('exp %o is the instant %s', (value, instant) => {
  expect(claimInstant('exp', value)).toBe(instant)
})

test.each<[unknown, RegExp]>([
  ['1763726400', /text/],
  [1_763_726_400_000, /milliseconds/],
  [{}, /number/],
])('exp %o is odd, and it is said why', (value, trouble) => {
  expect(timeTrouble('exp', value)).toMatch(trouble)
})

test('a number of seconds is not odd', () => {
  expect(timeTrouble('exp', 1_763_726_400)).toBeUndefined()
})

test('only time claims are read as times', () => {
  expect(claimInstant('sidle', 480)).toBeNull()
  expect(timeTrouble('sub', 'maria')).toBeUndefined()
})

test.each<[unknown, string]>([
  ['text', 'text'],
  [['a', 1], '["a",1]'],
  [null, 'null'],
])('%o is printed as %s', (value, text) => {
  expect(printedClaim(value)).toBe(text)
})

test('the table says where a claim is not Oracle’s, and warns of milliseconds', () => {
  const html = renderToStaticMarkup(
    createElement(ClaimsTable, {
      kind: 'assertion',
      header: { kid: 'northwind' },
      claims: { exp: 1_763_726_400_000, team: 'blue' },
    }),
  )
  expect(html).toContain('This is in milliseconds.')
  expect(html).toContain('a custom claim')
  expect(html).toContain('the alias of the certificate')
})
