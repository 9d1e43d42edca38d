import { expect, test } from 'vitest'
import type { FactValues } from '../../facts/facts'
import { type GateRow, healthyOic, healthyOpa, oicScope, outcomeOf, scope } from '../case-fixture'
import gate from './token-scope'

const { token } = healthyOpa
const claims = (changed: Record<string, unknown>) => ({ token: { ...token, claims: { ...token.claims, ...changed } } })

const host = 'https://o4kj.apigateway.us-phoenix-1.oci.customer-oci.com'
const gateway: FactValues['serviceRequest'] = {
  kind: 'gateway',
  url: `${host}/v1/orders`,
  method: 'GET',
  operation: 'read',
  scopes: [`${host}/orders`],
}
const fusion: typeof gateway = { ...gateway, kind: 'fusion' }

test.each<GateRow>([
  ['/process opens the tasks', {}, { state: 'open', deciding: '/process' }],
  ['/decision does not', claims({ scope: '/decision' }), { state: 'shut', fix: { change: { scope } } }],
  [
    'an Oracle Integration’s scope opens the Process Automation in it',
    claims({ scope: 'urn:opc:resource:consumer::all' }),
    { state: 'open' },
  ],
  [
    '/process may do for decisions, nobody wrote',
    { serviceRequest: { ...healthyOpa.serviceRequest, url: 'https://opa-us.example/decision/api/v1/x' } },
    { state: 'unknown' },
  ],
  [
    'the developer API’s scope runs no integration',
    { ...claims({ scope: '/ic/api/' }), serviceRequest: healthyOic.serviceRequest },
    { state: 'shut', fix: { change: { scope: oicScope } } },
  ],
  [
    'it opens the developer APIs',
    { ...claims({ scope: '/ic/api/' }), serviceRequest: { ...healthyOic.serviceRequest, operation: 'developer' } },
    { state: 'open' },
  ],
  ['no scope is shut', claims({ scope: undefined }), { state: 'shut' }],
  [
    'Fusion takes its own scope and no other',
    { ...claims({ scope: '/orders' }), serviceRequest: fusion },
    { state: 'shut', evidence: [{ expected: 'urn:opc:resource:consumer::all' }] },
  ],
  ['at a gateway its policy decides', { serviceRequest: gateway }, { state: 'not-applicable' }],
])('%s', (_, change, expected) => {
  expect(outcomeOf(gate, change)).toMatchObject(expected)
})
