import { expect, test } from 'vitest'
import { App } from './app'
import { serviceInstances } from './service-instance'

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
  expect(serviceInstances(app({ audience, scopes })).map((instance) => instance.kind)).toEqual([kind])
})

test.each([
  ['gateway', 'https://o4kjqhbhz5.apigateway.us-phoenix-1.oci.customer-oci.com'],
  ['other', 'https://orders.northwind.example'],
])('%s: an API of one’s own with the audience %s', (kind, audience) => {
  const own = app({ audience, scopes: [scope(audience, '/process')], isOPCService: false })
  expect(serviceInstances(own).map((instance) => instance.kind)).toEqual([kind])
})

const carrier = (members: Record<string, unknown> = {}) =>
  serviceInstances(
    app({
      displayName: 'oic-orders',
      audience: oicAudience,
      scopes: ['urn:opc:resource:consumer::all', '/ic/api/', '/process', '/decision'].map((value) =>
        scope(oicAudience, value),
      ),
      protectableSecondaryAudiences: [{ value: opaAudience }, { value: 'urn:not:an:address' }],
      secondaryAudiences: [opaAudience],
      ...members,
    }),
  )

test('an integration that carries Process Automation is two instances of one application, each with what is its own', () => {
  const [oic, opa] = carrier()
  expect(oic).toMatchObject({ kind: 'oic', displayName: 'oic-orders', secondaryAudiences: ['urn:not:an:address'] })
  expect(oic.scopes.map(({ value }) => value)).toEqual(['urn:opc:resource:consumer::all', '/ic/api/'])
  expect(oic.urls).toEqual([oicAudience.replace(':443', '').toLowerCase()])
  expect(opa).toMatchObject({
    kind: 'opa',
    appId: oic.appId,
    displayName: 'opa-orders-ax',
    carriedBy: 'oic-orders',
    audience: opaAudience,
    secondaryAudiences: [],
    urls: [opaAudience],
  })
  expect(opa?.scopes.map(({ fqs }) => fqs)).toEqual([`${oicAudience}/process`, `${oicAudience}/decision`])
})

test('pages of the integration and of the process lead to their own instance', () => {
  const [oic, opa] = carrier({
    landingPageUrl: 'http://127.0.0.1:4000/emea/oic-orders/ic/home/',
    homePageUrl: 'http://127.0.0.1:4000/emea/opa-orders/process/workspace/',
  })
  expect(oic.urls[0]).toBe('http://127.0.0.1:4000/emea/oic-orders')
  expect(opa?.urls).toEqual(['http://127.0.0.1:4000/emea/opa-orders', opaAudience])
})

test('an address is what stands before the page of the instance, and no page of anything else', () => {
  const pages = {
    landingPageUrl: 'https://orders.process.oci.oraclecloud.com/process/workspace/',
    homePageUrl: 'https://docs.oracle.com/',
    loginPageUrl: 'http://orders.example/ic/home/',
  }
  expect(serviceInstances(app({ audience: opaAudience, ...pages }))[0].urls).toEqual([
    'https://orders.process.oci.oraclecloud.com',
    opaAudience,
  ])
})
