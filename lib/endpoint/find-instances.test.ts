import { describe, expect, test } from 'vitest'
import type { ServiceInstance } from '../queries/shapes/domains'
import { recipeOf } from '../setup/recipes/recipes'
import { addressKinds } from './address-kind'
import { findInstances } from './find-instances'
import { missingDomain } from './missing-domain'
import { proposalFor } from './proposal'
import { type Recognised, recogniseAddress } from './recognise-address'

const instance = (
  kind: ServiceInstance['kind'],
  displayName: string,
  audience: string,
  more: Partial<ServiceInstance> = {},
) => ({
  service: {
    kind,
    appId: displayName,
    displayName,
    clientId: '',
    audience,
    secondaryAudiences: [],
    scopes: [],
    allowedGrants: [],
    isActive: true,
    isOracleService: true,
    urls: [],
    roles: [],
    ...more,
  } satisfies ServiceInstance,
})

const scopesOf = (audience: string, ...values: string[]) =>
  values.map((value) => ({ value, fqs: `${audience}${value}` }))
const everything = 'urn:opc:resource:consumer::all'
const aud = 'https://0123456789ABCDEF0123456789ABCDEF.integration.eu-frankfurt-1.ocp.oraclecloud.com:443'
const opaAud = 'https://opa-us-1a2b-us.process.oci.oraclecloud.com:443'
const carriedAud = 'https://opa-emea-9d-eu.process.oci.oraclecloud.com:443'
const gatewayAud = 'https://abc.apigateway.eu-frankfurt-1.oci.customer-oci.com'

const all = [
  instance('opa', 'opa-us', opaAud, {
    scopes: scopesOf(opaAud, '/process', '/decision'),
    urls: ['http://127.0.0.1:4000/us/opa-us', 'https://opa-us-1a2b-us.process.oci.oraclecloud.com'],
  }),
  instance('oic', 'orders', aud, {
    scopes: scopesOf(aud, everything, '/ic/api/'),
    secondaryAudiences: ['https://orders-axy-fr.example:443'],
    urls: ['http://127.0.0.1:4000/emea/orders'],
  }),
  instance('opa', 'opa-emea', carriedAud, { carriedBy: 'orders', scopes: scopesOf(aud, '/process', '/decision') }),
  instance('oic', 'orders-test', 'https://FF.integration.eu-frankfurt-1.ocp.oraclecloud.com:443'),
  instance('gateway', 'Orders API', gatewayAud, { scopes: scopesOf(gatewayAud, '/orders') }),
]

const read = (text: string): Recognised => {
  const result = recogniseAddress(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const found = (text: string) =>
  findInstances(read(text), all).map(({ instance: { service }, by }) => [service.displayName, by])

test.each([
  ['https://opa-us-1a2b-us.process.oci.oraclecloud.com/process/api/v1/tasks', 'opa-us', 'primary'],
  ['OPA-US-1A2B-US.process.oci.oraclecloud.com:443', 'opa-us', 'primary'],
  ['http://127.0.0.1:4000/us/opa-us/process/api/v1/tasks', 'opa-us', 'page'],
  ['https://opa-emea-9d-eu.process.oci.oraclecloud.com/process/api/v1/tasks', 'opa-emea', 'primary'],
  ['https://orders-axy-fr.example/ic/home/', 'orders', 'secondary'],
  [`${aud}${everything}`, 'orders', 'primary'],
  ['http://127.0.0.1:4000/emea/orders/ic/api/integration/v1/flows/rest/ECHO/1.0/', 'orders', 'page'],
  ['https://design.integration.eu-frankfurt-1.ocp.oraclecloud.com/?integrationInstance=Orders', 'orders', 'name'],
  ['https://orders-axy12-fr.integration.eu-frankfurt.ocp.oraclecloud.com/ic/home', 'orders', 'similar'],
  [`${gatewayAud}/v1/orders`, 'Orders API', 'primary'],
])('%s leads to %s by its %s', (text, name, by) => {
  expect(found(text)).toEqual([[name, by]])
})

test('a name below another instance’s page is not that instance', () => {
  expect(found('http://127.0.0.1:4000/emea/orders-test/ic/home')).toEqual([])
})

test('a name that begins like several leads to each', () => {
  expect(
    found('https://orders-test-axy-fr.integration.eu-frankfurt-1.ocp.oraclecloud.com').map(([name]) => name),
  ).toEqual(['orders', 'orders-test'])
})

describe('the proposal', () => {
  const propose = (text: string) => {
    const [first] = findInstances(read(text), all)
    return first && proposalFor(read(text), first.instance.service)
  }

  test.each([
    [
      'http://127.0.0.1:4000/emea/orders/ic/api/integration/v1/flows/rest/ECHO/1.0/',
      'oic-client-credentials',
      `${aud}${everything}`,
      /^ServiceInvoker/,
    ],
    [
      'http://127.0.0.1:4000/emea/orders/ic/api/integration/v1/integrations',
      'oic-developer-api',
      `${aud}/ic/api/`,
      /^ServiceUser/,
    ],
    ['http://127.0.0.1:4000/us/opa-us/process/api/v1/tasks', 'opa-jwt-assertion', `${opaAud}/process`, /^No role/],
    ['http://127.0.0.1:4000/us/opa-us/decision/api/v1/x', 'opa-jwt-assertion', `${opaAud}/decision`, /^No role/],
    [`${gatewayAud}/v1/orders`, 'api-gateway-jwt', `${gatewayAud}/orders`, /^No role/],
  ])('for %s is %s', (text, recipe, scope, role) => {
    const proposal = propose(text)
    expect(proposal).toMatchObject({ scope, role: expect.stringMatching(role) })
    expect(proposal?.recipes[0]).toBe(recipe)
  })

  test('for Process Automation made after 26.01 is its scope as the application of the carrier defines it', () => {
    expect(propose(`${carriedAud}/process/api/v1/tasks`)).toMatchObject({ scope: `${aud}/process` })
  })

  test('names recipes that serve the product', () => {
    for (const { product, call } of Object.values(addressKinds))
      for (const id of call?.recipes ?? []) expect(recipeOf(id).serves).toBe(product)
  })
})

describe('where nothing matches', () => {
  const here = { connected: ['us', 'emea'], silent: ['test'] }
  test.each([
    [
      'https://lost.integration.us-phoenix-1.ocp.oraclecloud.com/ic/home',
      /“lost”/,
      /us and emea; test could not be asked.*us-phoenix-1/,
      true,
    ],
    ['https://lost.process.oci.oraclecloud.com/process/workspace', /lost\.process/, /domain it was made in/, true],
    ['https://x.fa.em2.oraclecloud.com/', /x\.fa/, /domain of its own/, true],
    ['https://x.apigateway.us-ashburn-1.oci.customer-oci.com/v1', /as its audience/, /issuer/, true],
    ['https://idcs-00.identity.oraclecloud.com/ui/v1/signin', /identity domain/, /gives the token/, true],
    ['https://cloud.oracle.com/identity', /OCI console/, /for people/, false],
    ['https://orders.northwind.example/v1', /does not know/, /host name of your own/, false],
  ])('%s says which domain is missing and why', (text, title, says, wantsDomain) => {
    const missing = missingDomain(read(text), here)
    expect(missing).toMatchObject({
      title: expect.stringMatching(title),
      says: expect.stringMatching(says),
      wantsDomain,
    })
    expect(missing.todo).toMatch(/\.$/)
  })

  test('and without any domain says that too', () => {
    expect(missingDomain(read('https://lost.process.oci.oraclecloud.com'), { connected: [], silent: [] }).says).toMatch(
      /^No domain is connected\./,
    )
  })
})
