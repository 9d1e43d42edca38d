import { expect, test } from 'vitest'
import { App } from './app'
import { serviceInstance } from './service-instance'

const app = (members: Record<string, unknown>) =>
  App.parse({ id: '1', name: 'x_APPID', displayName: 'orders', isOPCService: true, isOAuthResource: true, ...members })

const scope = (audience: string, value: string) => ({ value, fqs: `${audience}${value}` })
const oicAudience = 'https://486492DB75A64F4CB3F2C5FCFA5384B8.integration.us-phoenix-1.ocp.oraclecloud.com:443'
const opaAudience = 'https://opa-orders-ax.process.oci.oraclecloud.com'

test.each([
  ['oic', oicAudience, ['urn:opc:resource:consumer::all', '/ic/api/']],
  [
    'oic',
    'https://486492DB75A64F4CB3F2C5FCFA5384B8.integration.ocp.oraclecloud.com:443',
    ['urn:opc:resource:consumer::all'],
  ],
  ['opa', opaAudience, ['/process', '/decision']],
  ['opa', 'https://opa.elsewhere.example', ['/process']],
  ['fusion', 'urn:opc:resource:fa:instanceid=123', ['urn:opc:resource:consumer::all']],
  ['other', 'https://elsewhere.example', ['/orders']],
])('%s is told by %s', (kind, audience, values) => {
  const scopes = values.map((value) => scope(audience, value))
  expect(serviceInstance(app({ audience, scopes })).kind).toBe(kind)
})

test.each([
  ['gateway', 'https://o4kjqhbhz5.apigateway.us-phoenix-1.oci.customer-oci.com'],
  ['other', 'https://orders.northwind.example'],
])('%s: an API of one’s own with the audience %s', (kind, audience) => {
  const own = app({ audience, scopes: [scope(audience, '/process')], isOPCService: false })
  expect(serviceInstance(own).kind).toBe(kind)
})

test('an integration that carries Process Automation has both audiences, its own name before the primary one', () => {
  const instance = serviceInstance(
    app({
      audience: oicAudience,
      scopes: [scope(oicAudience, '/ic/api/'), scope(oicAudience, '/process')],
      protectableSecondaryAudiences: [{ value: opaAudience }, { value: 'urn:not:an:address' }],
      secondaryAudiences: [opaAudience],
    }),
  )
  expect(instance.kind).toBe('oic')
  expect(instance.secondaryAudiences).toEqual([opaAudience, 'urn:not:an:address'])
  expect(instance.urls).toEqual([opaAudience, oicAudience.replace(':443', '').toLowerCase()])
})

test('an address is what stands before the page of the instance, and no page of anything else', () => {
  const pages = {
    landingPageUrl: 'https://orders.process.oci.oraclecloud.com/process/workspace/',
    homePageUrl: 'https://docs.oracle.com/',
    loginPageUrl: 'http://orders.example/ic/home/',
  }
  expect(serviceInstance(app({ audience: opaAudience, ...pages })).urls).toEqual([
    'https://orders.process.oci.oraclecloud.com',
    opaAudience,
  ])
})
