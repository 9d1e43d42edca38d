import { beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { healthySetup } from '../sandbox/healthy-fixture'
import { attempt, deploy } from '../sandbox/services/gateway/gateway-fixture'
import { clientToken } from '../sandbox/services/service-fixture'
import { clickPath } from './click-path'
import { evidencePack } from './evidence-pack'
import { expiries } from './expiries'
import { gateway } from './gateway'
import { routeAuthorization } from './gateway-policy'
import { subjectOf, written } from './handoff-fixture'
import { sheetAuditor } from './sheet-auditor'
import { sheetNetwork } from './sheet-network'
import type { HandoffSubject } from './subject'

const origin = 'http://127.0.0.1:4000'
let subject: HandoffSubject
beforeAll(async () => {
  subject = subjectOf(await healthySetup('opa'), origin)
})

test('the gateway policy is taken by a gateway, which then takes the client’s token', async () => {
  const healthy = await healthySetup('gateway')
  await healthy.admin('PATCH', 'Settings/Settings', {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: true }],
  })
  const authentication = JSON.parse(written(gateway, subjectOf(healthy, origin)).content)
  const backend = { type: 'STOCK_RESPONSE_BACKEND', status: 200, body: 'in' }
  const routes = [{ path: '/orders', requestPolicies: { authorization: routeAuthorization(['/orders']) }, backend }]
  expect(await deploy(healthy, { requestPolicies: { authentication }, routes })).toMatchObject({ status: 200 })
  expect(await attempt(healthy, await clientToken(healthy), '/orders')).toMatchObject({ status: 200 })
})

test('a certificate in both stores is one entry of the calendar', () => {
  const [client] = subject.certificates
  if (!client) throw new Error('no certificate')
  const { content } = written(expiries, { ...subject, certificates: [client, { ...client, store: 'partner' }] })
  expect(content.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(content.replaceAll('\r\n ', '')).toContain('client certificate and trusted partner certificate')
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('an expiry nobody could read gives no calendar, and says so', () => {
  expect(expiries.unfit?.({ ...subject, certificates: [] })).toContain('no last day is known')
})

describe('the evidence pack', () => {
  const run = {
    name: 'Morning',
    at: '2026-11-20T08:00:00.000Z',
    kind: 'call',
    says: 'The scope was not granted.',
    grantType: clientCredentials,
    scope: 'a:b',
  } as const

  test('says what passed, what refused, and what was not reached', () => {
    const { content } = written(evidencePack, {
      ...subject,
      tests: [
        {
          ...run,
          outcome: 'stopped',
          gates: { 'app-active': 'open', 'scope-granted': 'shut', 'token-audience': 'not-reached' },
        },
      ],
    })
    expect(content).toContain(
      '| 2026-11-20T08:00:00.000Z | Morning | Client credentials, scope `a:b` | requests were sent | stopped: The scope was not granted. |',
    )
    for (const part of ['Passed:', 'Refused or found shut:', 'Not tested: the call did not get there:'])
      expect(content).toContain(part)
  })

  test('says what of the application no call has proven', () => {
    const passed = { ...run, says: '', outcome: 'passed', gates: { 'app-active': 'open' } } as const
    const ofBoth = (gates: Record<string, 'open' | 'unknown'>) =>
      written(evidencePack, {
        ...subject,
        client: { ...subject.client, allowedScopes: ['a:b', 'c:d'] },
        tests: [{ ...passed, gates: { ...passed.gates, ...gates } }],
      }).content
    const content = ofBoth({ 'service-role': 'unknown' })
    for (const part of [
      'No call by JWT assertion passed, none was made.',
      'No call with the scope c:d passed.',
      'No call signed as northwind-caller passed.',
      'Not told by any call: ',
    ])
      expect(content).toContain(part)
    expect(content).not.toContain('No call by Client credentials')
    expect(content).not.toContain('No call with the scope a:b')
    expect(ofBoth({ 'service-role': 'open' })).not.toContain('Not told by any call: ')
  })

  test('a look proves nothing', () => {
    const look = { ...run, kind: 'look', outcome: 'passed', gates: {} } as const
    expect(written(evidencePack, { ...subject, tests: [look] }).content).toContain(
      'No call by Client credentials passed, none was made.',
    )
  })

  test('has what the run did, and when a person confirmed a step', () => {
    const step = { title: 'Wait', because: 'b', says: 'A person confirmed it.', doneAt: run.at, ways: [], values: [] }
    const setup = { title: 't', runName: 'k7f3', startedAt: 's', steps: [step], manual: [] }
    expect(written(evidencePack, { ...subject, setup }).content).toContain(
      `| ${run.at} | Wait | A person confirmed it. |`,
    )
  })

  test('without a test says that there is none, and how to get one', () => {
    const { content, leavesOut } = written(evidencePack, subject)
    expect(content).toContain('No test of this client is kept.')
    expect(leavesOut[0]).toContain('from the page of its run, or save a test as a check')
  })
})

test('the network team is told hosts and ports, and no client', () => {
  const { content } = written(sheetNetwork, subject)
  expect(content).toContain('| `127.0.0.1` | 4000 | TCP, not encrypted |')
  expect(content).not.toContain(subject.client.clientId)
})

test('roles that could not be read are not called none', () => {
  expect(written(sheetAuditor, { ...subject, roles: null }).content).toContain('| Roles | not read |')
  expect(written(sheetAuditor, { ...subject, roles: [] }).content).toContain('| Roles | none |')
})

test('the click path is in the words of the reader’s console', () => {
  const ways = [
    { generation: 'OCI console' as const, steps: ['Open the tab.'] },
    { generation: 'IDCS console' as const, steps: ['Open Applications.'] },
  ]
  const setup = {
    title: 't',
    runName: 'r',
    startedAt: 's',
    steps: [{ title: 'Make it', because: 'b', ways, values: [] }],
    manual: [],
  }
  const of = (generation: HandoffSubject['generation']) => written(clickPath, { ...subject, setup, generation }).content
  expect(of('IDCS console')).toContain('1. Open Applications.')
  expect(of('OCI console')).toContain('1. Open the tab.')
})
