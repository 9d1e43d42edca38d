import { describe, expect, test } from 'vitest'
import { generations } from '../plan/generations'
import type { Step, StepKindName } from '../plan/step-types'
import { handWorkOf } from './hand-works'

const shared = { id: 's1', because: 'b' }
const change = { was: ['older'], add: ['urn:new'], remove: ['urn:old'] }

/** One of each kind; a kind that is missing here does not compile. */
const examples: { [K in StepKindName]: Extract<Step, { kind: K }> } = {
  'upload-certificate': { ...shared, kind: 'upload-certificate', alias: 'orders-2026', x509: 'QUJD' },
  'trust-certificate': { ...shared, kind: 'trust-certificate', alias: 'orders-2026', x509: 'QUJD' },
  'create-app': {
    ...shared,
    kind: 'create-app',
    displayName: 'Orders',
    description: 'Calls. Made by Assay, run k7f3.',
    clientType: 'trusted',
    allowedGrants: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
    scopes: ['https://opa/process'],
    certificates: ['orders-2026'],
  },
  'update-app': {
    ...shared,
    kind: 'update-app',
    appId: 'a',
    displayName: 'Orders',
    clientType: 'trusted',
    allowedGrants: { was: [], add: ['client_credentials'], remove: ['password'] },
    scopes: change,
    certificates: change,
  },
  'activate-app': { ...shared, kind: 'activate-app', app: 'a', displayName: 'Orders', active: true },
  'renew-secret': { ...shared, kind: 'renew-secret', app: 'a', displayName: 'Orders' },
  'grant-role': {
    ...shared,
    kind: 'grant-role',
    appId: 'i',
    appName: 'oic-us',
    role: 'ServiceInvoker',
    roleId: 'r',
    to: { kind: 'user', id: 'u', name: 'maria.ops' },
  },
  'change-settings': {
    ...shared,
    kind: 'change-settings',
    signingCertPublicAccess: true,
    accountAlwaysTrustScope: false,
  },
  'await-proof': {
    ...shared,
    kind: 'await-proof',
    proof: 'caller-switched',
    from: 'orders-2025',
    to: 'orders-2026',
    apps: [{ displayName: 'Orders', clientId: 'c' }],
  },
  'remove-certificate': {
    ...shared,
    kind: 'remove-certificate',
    alias: 'orders-2025',
    x509: 'QUJD',
    certificateId: 'i',
  },
  'distrust-certificate': {
    ...shared,
    kind: 'distrust-certificate',
    alias: 'orders-2025',
    x509: 'QUJD',
    certificateId: 'i',
  },
  'revoke-role': {
    ...shared,
    kind: 'revoke-role',
    appId: 'i',
    appName: 'oic-us',
    role: 'ServiceAdministrator',
    roleId: 'r',
    from: { kind: 'app', id: 'a', name: 'Orders' },
    grantId: 'g',
  },
  'set-user-active': { ...shared, kind: 'set-user-active', userId: 'u', userName: 'maria.ops', active: false },
}

describe.each(Object.values(examples))('a step of kind $kind', (step) => {
  const work = handWorkOf(step)

  test.each(generations)('can be clicked in the %s, one sentence each', (generation) => {
    const way = work.byHand(step, generation)
    expect(way.length).toBeGreaterThan(2)
    for (const sentence of way) expect(sentence).toMatch(/^[A-Z].*(\.|\.cer)$/)
    expect(way.join(' ')).not.toMatch(/undefined|\[object|\{\d+\}/)
  })

  test('names what is entered, says what to tell, and has a source', () => {
    for (const { label, value } of work.values(step)) expect([label, value].every((text) => text.length > 0)).toBe(true)
    expect(work.values(step).length).toBeGreaterThan(0)
    expect(work.sendBack(step)).toMatch(/^Tell .*\.$/)
    for (const { url } of work.cites) expect(url).toMatch(/^https:/)
  })
})

test('each console is spoken to in its own words', () => {
  const ways = generations.map((generation) =>
    handWorkOf(examples['create-app']).byHand(examples['create-app'], generation),
  )
  expect(new Set(ways.map((way) => way.join())).size).toBe(3)
  const [tabs = [], left = [], idcs = []] = ways
  expect(tabs.join(' ')).toContain('Open the tab Integrated applications')
  expect(left.join(' ')).toContain('Integrated applications on the left')
  expect(idcs.join(' ')).toContain('“JWT Assertion”')
  expect(idcs.join(' ')).toContain('Trusted Client')
  for (const way of ways) expect(way.join(' ')).toContain('it means Specific')
})

test('a new application for sign-ins is clicked with its redirect URLs and switches', () => {
  const redirectUris = ['http://localhost:3000/back', 'https://shop.example/back']
  const flags = ['allUrlSchemesAllowed', 'bypassConsent'] as const
  const step: Step = { ...examples['create-app'], redirectUris, flags: [...flags] }
  const { byHand, values } = handWorkOf(step)
  for (const generation of generations)
    for (const part of ['under Redirect URL', 'Turn Allow HTTP URLs on.', 'Turn Bypass consent on.'])
      expect(byHand(step, generation).join(' ')).toContain(part)
  expect(values(step).flatMap(({ label, value }) => (label === 'Redirect URL' ? [value] : []))).toEqual(redirectUris)
  expect(byHand(examples['create-app'], 'OCI console').join(' ')).not.toMatch(/Redirect URL|Allow HTTP|Bypass/)
})

test('a role of the domain itself is given on the client’s own page', () => {
  const step: Step = {
    ...examples['grant-role'],
    appId: 'IDCSAppId',
    role: 'User Administrator',
    to: { kind: 'app', id: 'a', name: 'Orders' },
  }
  expect(handWorkOf(step).byHand(step, 'OCI console').join(' ')).toContain(
    'Under Add app roles, add User Administrator.',
  )
})

test('importing into an application that has a certificate warns that it replaces it', () => {
  const way = (step: Step) => handWorkOf(step).byHand(step, 'OCI console').join(' ')
  expect(way(examples['update-app'])).toContain('replaces the certificate')
  const first = { ...examples['update-app'], certificates: { was: [], add: ['a'], remove: [] } }
  expect(way(first)).not.toContain('replaces the certificate')
})

test('no secret is ever asked to be sent back', () => {
  for (const step of [examples['create-app'], examples['renew-secret']])
    expect(handWorkOf(step).sendBack(step)).toContain('not in a mail or ticket')
})
