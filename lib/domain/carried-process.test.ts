import { expect, test } from 'vitest'
import { App } from './app'
import { carriedProcess } from './carried-process'

const audience = 'https://486492DB75A64F4CB3F2C5FCFA5384B8.integration.us-phoenix-1.ocp.oraclecloud.com:443'
const host = 'https://orders-ax.process.oci.oraclecloud.com:443'
const whole = 'urn:opc:resource:consumer::all'

const values = (scopes: string[], secondaryAudiences: string[]) => {
  const app = App.parse({
    id: '1',
    name: 'x_APPID',
    displayName: 'oic-orders',
    audience,
    scopes: scopes.map((value) => ({ value, fqs: `${audience}${value}` })),
  })
  const found = carriedProcess(app, secondaryAudiences)
  return found && [found.name, found.scopes.map(({ value }) => value)]
}

test.each<[string, string[], string[], ReturnType<typeof values>]>([
  ['by its host', [whole, '/process', '/decision'], [host], ['orders-ax', ['/process', '/decision']]],
  ['whatever else is an audience', [whole, '/process'], ['urn:x', host], ['orders-ax', ['/process']]],
  ['by another host that is the only one', ['/process'], ['https://opa.elsewhere.example'], ['opa', ['/process']]],
  ['with scopes spelled otherwise', [whole, 'urn:opc:process::all'], [host], ['orders-ax', ['urn:opc:process::all']]],
  ['without scopes of its own, by the whole one', [whole, '/ic/api/'], [host], ['orders-ax', [whole]]],
])('it is found %s', (_, scopes, audiences, expected) => {
  expect(values(scopes, audiences)).toEqual(expected)
})

test.each<[string, string[], string[]]>([
  ['no other audience', [whole, '/process'], []],
  [
    'only names of the integration',
    [whole, '/process'],
    ['https://orders.integration.us-phoenix-1.ocp.oraclecloud.com'],
  ],
  ['two hosts that could be it', ['/process'], ['https://one.example', 'https://two.example']],
  ['an unknown host and no scope of it', [whole], ['https://opa.elsewhere.example']],
])('with %s there is none', (_, scopes, audiences) => {
  expect(values(scopes, audiences)).toBeUndefined()
})
