import { describe, expect, test } from 'vitest'
import type { AddressKindId } from './address-kind'
import { recogniseAddress } from './recognise-address'

const hex = '0123456789ABCDEF0123456789ABCDEF'
const oic = 'https://orders-axy12-fr.integration.eu-frankfurt-1.ocp.oraclecloud.com'
const design = 'https://design.integration.eu-frankfurt-1.ocp.oraclecloud.com'
const opa = 'https://opa-us-e3293d33bca6-us.process.oci.oraclecloud.com'
const domain = `https://idcs-${hex.toLowerCase()}.identity.oraclecloud.com`

test.each<[string, AddressKindId]>([
  [`${oic}/ic/api/integration/v1/flows/rest/ECHO/1.0/`, 'oic-trigger'],
  [`${oic}/ic/api/integration/v1/flows/rest/GETESSHEALTHINFO/1.0/ess-jobs/health?x=1`, 'oic-trigger'],
  [`${oic}/ic/api/integration/v1/flows/rest/project/SALES/ECHO/1.0/`, 'oic-trigger'],
  ['http://127.0.0.1:4000/us/oic-us/ic/api/integration/v1/flows/rest/ECHO/1.0/', 'oic-trigger'],
  [`${oic}//ic//api/integration/v1/flows/rest/ECHO/1.0/`, 'oic-trigger'],
  [`${design}/ic/api/integration/v1/integrations?integrationInstance=orders`, 'oic-developer-api'],
  [`${oic}/ic/api/integration/v1/connections`, 'oic-developer-api'],
  [`${oic}/ic/api/`, 'oic-developer-api'],
  [`${oic}/ic/home/`, 'oic-instance'],
  [oic, 'oic-instance'],
  [`${design}/?integrationInstance=orders`, 'oic-instance'],
  ['https://design-integration-eu-frankfurt-1.ocp.oraclecloud.com/', 'oic-instance'],
  [`https://${hex}.integration.us-ashburn-1.ocp.oraclecloud.com:443`, 'oic-audience'],
  [`https://${hex}.integration.ocp.oraclecloud.com:443urn:opc:resource:consumer::all`, 'oic-audience'],
  [`https://${hex}.integration.us-ashburn-1.ocp.oraclecloud.com:443/ic/api/`, 'oic-developer-api'],
  ['https://example.integration.us.oraclecloud.com/ic/home/', 'oic-generation-2'],
  [`${oic}/ic/api/process/v1/dp-roles/7`, 'oic-generation-2'],
  [`${opa}/process/api/v1/tasks`, 'opa-process-api'],
  ['http://127.0.0.1:4000/us/opa-us/process/api/v1/tasks', 'opa-process-api'],
  [
    `${opa}/decision/api/v1/decision-models/Loans/versions/1/active/definition/decision-services/rate`,
    'opa-decision-api',
  ],
  [`${opa}/process/workspace/`, 'opa-instance'],
  [`${opa}/process/designer/#/home`, 'opa-instance'],
  [`${opa}:443`, 'opa-instance'],
  ['https://abcd-test.fa.em2.oraclecloud.com/fscmRestApi/resources/11.13.18.05/invoices', 'fusion'],
  ['https://abcd.fa.ocs.oraclecloud.com:443', 'fusion'],
  ['https://erp.northwind.example/hcmRestApi/resources/latest/workers', 'fusion'],
  ['https://abc123xyz.apigateway.eu-frankfurt-1.oci.customer-oci.com/v1/orders', 'gateway'],
  [domain, 'domain'],
  [`${domain}/ui/v1/signin`, 'domain'],
  [`${domain}/oauth2/v1/token`, 'domain'],
  [`${domain}/ui/v1/adminconsole?root=apps`, 'domain'],
  ['http://127.0.0.1:4000/us/admin/v1/Apps', 'domain'],
  ['https://cloud.oracle.com/identity/domains?region=eu-frankfurt-1', 'oci-console'],
  ['https://console.us-ashburn-1.oraclecloud.com/', 'oci-console'],
  ['https://orders.northwind.example/v1', 'unknown'],
])('%s is known as %s', (text, kind) => {
  expect(recogniseAddress(text)).toMatchObject({ ok: true, value: { kind } })
})

test.each<[string, string, RegExp]>([
  [`https://https://${oic.slice(8)}/ic/home/`, `${oic}/ic/home`, /doubled https/],
  [`  "${oic}/ic/home/",`, `${oic}/ic/home`, /^$/],
  [oic.slice(8), oic, /https:\/\/ added/],
  [`${opa}:443/process/workspace`, `${opa}/process/workspace`, /:443 removed/],
  [
    'https://orders .integration.eu-frankfurt-1.ocp.oraclecloud.com',
    'https://orders.integration.eu-frankfurt-1.ocp.oraclecloud.com',
    /blanks removed/,
  ],
  [
    'https://orders.integration.us-ashburn.ocp.oraclecloud.com',
    'https://orders.integration.us-ashburn-1.ocp.oraclecloud.com',
    /us-ashburn read as us-ashburn-1/,
  ],
  [
    'https://orders-integration-us-phoenix-1.ocp.oraclecloud.com',
    'https://orders.integration.us-phoenix-1.ocp.oraclecloud.com',
    /hyphens/,
  ],
  [
    `https://me:pass@${opa.slice(8)}/process/api/v1/tasks`,
    `${opa}/process/api/v1/tasks`,
    /user name and password removed/,
  ],
  [
    `https://${hex}.integration.ocp.oraclecloud.com:443urn:opc:resource:consumer::all`,
    `https://${hex.toLowerCase()}.integration.ocp.oraclecloud.com`,
    /this is a scope/,
  ],
  [`${oic.toUpperCase()}/ic/home`, `${oic}/ic/home`, /^$/],
])('%s is read as %s, and says what was mended', (text, href, says) => {
  const read = recogniseAddress(text)
  expect(read).toMatchObject({ ok: true, value: { href } })
  expect(read.ok && read.value.changes.join('; ')).toMatch(says)
})

describe('what host and query say of the instance', () => {
  test.each([
    [`${oic}/ic/home/`, 'orders-axy12-fr', 'eu-frankfurt-1'],
    [`${design}/ic/api/integration/v1/integrations?integrationInstance=orders`, 'orders', 'eu-frankfurt-1'],
    [`https://${hex}.integration.us-ashburn-1.ocp.oraclecloud.com:443`, undefined, 'us-ashburn-1'],
    [`${design}/`, undefined, 'eu-frankfurt-1'],
    [opa, undefined, undefined],
  ])('%s', (text, instanceName, region) => {
    const read = recogniseAddress(text)
    if (!read.ok) throw new Error(read.error.message)
    expect([read.value.instanceName, read.value.region]).toEqual([instanceName, region])
  })
})

test.each([
  ['', /no address/],
  ['   ', /no address/],
  ['https://', /not a web address/],
  ['ftp://x.example', /how the address of a service begins/],
  ['javascript://x%0aalert(1)', /how the address of a service begins/],
])('%j is refused with what to do', (text, says) => {
  const read = recogniseAddress(text)
  expect(read).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(says), todo: expect.stringMatching(/\.$/) },
  })
})

test('nothing of the query is kept: it may hold a secret', () => {
  expect(JSON.stringify(recogniseAddress(`${oic}/ic/home/?token=abcdef#x=abcdef`))).not.toContain('abcdef')
})
