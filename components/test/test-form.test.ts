import { describe, expect, test } from 'vitest'
import type { StoredKey } from '@/components/keys/key-store'
import { authorizationCode, clientCredentials, jwtBearer, refreshToken } from '@/lib/facts/grant-types'
import type { ClientApp, ServiceInstance } from '@/lib/queries/shapes/domains'
import type { RunView } from '@/lib/queries/shapes/setup'
import { askedScope } from './grants'
import { chosenDomainId, type Picks, testForm, type World, whyNotReady } from './test-form'

const nothing = { secret: '', password: '' }
const us = { id: 'us', name: 'us', url: 'http://d/us', label: 'sandbox', caller: 'client', state: 'connected' } as const
const emea = { ...us, id: 'emea', name: 'emea' }
const process = 'https://opa-us/process'

const caller: ClientApp = {
  appId: 'app1',
  clientId: 'a41c',
  displayName: 'Northwind caller',
  isActive: true,
  clientType: 'trusted',
  allowedGrants: [jwtBearer],
  scopes: ['https://opa-us/decision', process],
  certificates: [{ alias: 'old-2025' }, { alias: 'Northwind-2026' }],
}
const opa: ServiceInstance = {
  kind: 'opa',
  appId: 'opa1',
  displayName: 'opa-us',
  clientId: 'x',
  audience: 'https://opa-us',
  secondaryAudiences: [],
  scopes: [{ fqs: process, value: '/process' }],
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls: ['http://d/us/opa-us'],
  roles: [],
}
const key = { alias: 'northwind-2026', domainId: 'us', clientId: 'a41c' } as StoredKey
const receipt = {
  domainId: 'us',
  appId: 'app1',
  clientId: 'a41c',
  displayName: 'Northwind caller',
  alias: 'northwind-2026',
  scope: process,
  userName: 'maria',
  serviceAppId: 'opa1',
  secretId: 's1',
  secretState: 'held' as const,
}
const run = (made: RunView['receipt']) => ({ receipt: made }) as RunView
const world = (more: Partial<World> = {}): World => ({
  domains: [us, emea],
  apps: [caller],
  services: [opa],
  runs: [run(receipt)],
  keys: [key],
  start: {},
  ...more,
})
const form = (picks: Picks = {}, more: Partial<World> = {}) => testForm(picks, world(more))

test('the key that the address names goes before that of the setup, for its own client alone', () => {
  const start = { alias: 'new-2027' }
  const world: World = { domains: [us], apps: [caller], services: [opa], runs: [], keys: [], receipt, start }
  expect(testForm({}, world).alias).toBe('new-2027')
  expect(testForm({ clientId: 'another' }, world).alias).not.toBe('new-2027')
})

describe('after a setup', () => {
  const made = form({}, { receipt })

  test('nothing is left to choose', () => {
    expect(made).toMatchObject({
      clientId: 'a41c',
      clientName: 'Northwind caller',
      grantType: jwtBearer,
      userName: 'maria',
      scope: process,
      alias: 'northwind-2026',
      heldSecret: { secretId: 's1' },
      secretFrom: 'held',
      isFromReceipt: true,
    })
    expect(made.service?.displayName).toBe('opa-us')
    expect(made.key?.from).toBe('browser')
    expect(whyNotReady(made, nothing)).toBeUndefined()
  })

  test('a scope that was taken away since is asked for all the same, and said to be gone', () => {
    const { scope, scopes } = form({}, { receipt, apps: [{ ...caller, scopes: ['https://opa-us/decision'] }] })
    expect(scope).toBe(process)
    expect(scopes).toContainEqual({ fqs: process, isGranted: false })
  })

  test('a client that the domain no longer lists can still be tested', () => {
    const gone = form({}, { receipt, apps: [] })
    expect(gone).toMatchObject({ clientId: 'a41c', clientName: 'Northwind caller', app: undefined })
    expect(whyNotReady(gone, nothing)).toBeUndefined()
  })

  test('another domain drops everything of the setup', () => {
    const other = form({ domainId: 'emea' }, { receipt, apps: [] })
    expect(other).toMatchObject({ clientId: '', scope: '', userName: '', isFromReceipt: false, key: undefined })
  })
})

describe('without a setup', () => {
  const picked: Picks = { domainId: 'us', clientId: 'a41c' }

  test('a domain is chosen only when there is one', () => {
    expect(chosenDomainId({}, world())).toBe('')
    expect(chosenDomainId({}, world({ domains: [us] }))).toBe('us')
    expect(chosenDomainId({}, world({ start: { domainId: 'emea' } }))).toBe('emea')
  })

  test('the runtime scope and the key at hand are taken before others', () => {
    expect(form(picked)).toMatchObject({ scope: process, alias: 'Northwind-2026' })
    expect(form(picked).key?.stored).toBe(key)
  })

  test('the service follows the scope', () => {
    expect(form(picked).service?.appId).toBe('opa1')
    expect(form({ ...picked, scope: '' }).service).toBeUndefined()
  })

  test('a client that may only use client credentials starts with them', () => {
    expect(form(picked, { apps: [{ ...caller, allowedGrants: [clientCredentials] }] }).grantType).toBe(
      clientCredentials,
    )
  })

  test('a key of another domain is not offered, whatever its alias', () => {
    expect(form(picked, { keys: [{ ...key, domainId: 'emea' }] }).key).toBeUndefined()
  })
})

describe('what follows from grant and setup', () => {
  const code = { ...receipt, grantType: authorizationCode }
  const signing: ClientApp = { ...caller, allowedGrants: [authorizationCode, refreshToken, clientCredentials] }
  const afterSetup = (picks: Picks, more: Partial<World> = {}) =>
    form(picks, { receipt: code, apps: [signing], ...more })

  test('a setup is tried by the grant it was made for', () => {
    expect(afterSetup({})).toMatchObject({ grantType: authorizationCode, isOffline: true })
  })

  test('a refresh token is asked for only where the application may have one, or a person says so', () => {
    expect(afterSetup({}, { apps: [{ ...signing, allowedGrants: [authorizationCode] }] }).isOffline).toBe(false)
    expect(afterSetup({ isOffline: false }).isOffline).toBe(false)
    expect(afterSetup({ grantType: jwtBearer }).isOffline).toBe(false)
    expect(afterSetup({ grantType: jwtBearer, isOffline: true }).isOffline).toBe(true)
  })

  test('a sign-in needs neither user nor key; a client assertion needs the key and no secret', () => {
    const bare = { ...world({ receipt: code, apps: [signing] }), keys: [], runs: [] }
    expect(whyNotReady(testForm({}, bare), { ...nothing, secret: 's' })).toBeUndefined()
    expect(whyNotReady(testForm({ clientProof: 'assertion' }, bare), nothing)).toMatch(/holds no private key/)
    expect(whyNotReady(afterSetup({ clientProof: 'assertion', secretFrom: 'typed' }), nothing)).toBeUndefined()
  })

  test('the call follows the recipe, until a person chooses another that the instance has', () => {
    const oic: ServiceInstance = { ...opa, kind: 'oic' }
    const scope = 'https://oic-us:443urn:opc:resource:consumer::all'
    const made = { services: [oic], recipe: 'oic-developer-api', receipt: { ...code, scope } }
    expect(afterSetup({}, made).call).toBe('integrations')
    expect(afterSetup({ call: 'trigger' }, made).call).toBe('trigger')
    expect(afterSetup({ call: 'tasks' }, made).call).toBe('integrations')
  })
})

test.each<[string, string, boolean, string]>([
  ['a client asks for its scope alone', clientCredentials, true, process],
  ['a user assertion asks for it alone', jwtBearer, false, process],
  ['a refresh token is asked for by name', jwtBearer, true, `offline_access ${process}`],
  ['a sign-in asks for an ID token too', authorizationCode, false, `openid ${process}`],
  ['and for both', authorizationCode, true, `openid offline_access ${process}`],
])('%s', (_, grantType, isOffline, scope) => {
  expect(askedScope({ grantType, isOffline }, process)).toBe(scope)
  expect(askedScope({ grantType, isOffline }, '')).toBe('')
})

describe('the secret', () => {
  test.each<[string, RunView[], string | undefined]>([
    ['the newest run’s counts', [run({ ...receipt, secretId: 's2' }), run(receipt)], 's2'],
    ['a run without one is passed over', [run({ ...receipt, secretId: undefined } as never), run(receipt)], 's1'],
    [
      'a taken one is not replaced by an older',
      [run({ ...receipt, secretId: 's2', secretState: 'taken' }), run(receipt)],
      undefined,
    ],
    ['another client’s is not taken', [run({ ...receipt, clientId: 'other' })], undefined],
  ])('%s', (_, runs, secretId) => {
    expect(form({ domainId: 'us', clientId: 'a41c' }, { runs }).heldSecret?.secretId).toBe(secretId)
  })
})

test.each<[string, Picks, Partial<World>, RegExp]>([
  ['no domain', {}, {}, /identity domain/],
  [
    'a connection without its secret',
    { domainId: 'us' },
    { domains: [{ ...us, state: 'needs-secret' }] },
    /credential of us/,
  ],
  ['no client', { domainId: 'us' }, { apps: [caller, { ...caller, clientId: 'b' }] }, /client application/],
  ['no user', { domainId: 'us', clientId: 'a41c' }, {}, /user/],
  ['no key', { domainId: 'us', clientId: 'a41c', userName: 'maria' }, { keys: [] }, /private key for “old-2025”/],
  ['no secret', { domainId: 'us', clientId: 'a41c', userName: 'maria' }, { runs: [] }, /client secret/],
  [
    'no secret for client credentials',
    { domainId: 'us', clientId: 'a41c', grantType: clientCredentials, secretFrom: 'typed' },
    {},
    /client secret/,
  ],
])('%s: sending is not possible and says why', (_, picks, more, why) => {
  expect(whyNotReady(form(picks, more), nothing)).toMatch(why)
})
