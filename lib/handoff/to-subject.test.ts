import { describe, expect, test } from 'vitest'
import { clientCredentials, jwtBearer } from '../facts/grant-types'
import type { AppView } from '../queries/shapes/app-view'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { DoneRun } from './setup-of'
import { grantsOf, type Known, toSubject } from './to-subject'

const service: ServiceInstance = {
  kind: 'oic',
  appId: 's1',
  displayName: 'oic-us',
  clientId: 'sc',
  audience: 'https://oic.example:443',
  secondaryAudiences: [],
  scopes: [
    { fqs: 'https://oic.example:443/ic/api/', value: '/ic/api/' },
    { fqs: 'https://oic.example:443urn:opc:resource:consumer::all', value: 'urn:opc:resource:consumer::all' },
  ],
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls: ['https://oic-7.example'],
  roles: [],
}

const app: AppView = {
  appId: 'a1',
  clientId: 'c1',
  displayName: 'Caller',
  description: '',
  isActive: true,
  isOwnCaller: false,
  clientType: 'trusted',
  allowedGrants: [clientCredentials, jwtBearer, 'password'],
  scopes: service.scopes.map(({ fqs }) => fqs),
  certificates: [{ alias: 'k1' }],
  bypassConsent: false,
  redirectUris: [],
  resources: [{ appId: 's1', name: 'oic-us', kind: 'oic', scopes: [] }],
  roles: [],
  settings: null,
  unread: [],
}

const known: Known = {
  at: '2026-11-21T10:00:00.000Z',
  app,
  domain: {
    id: 'us',
    name: 'us',
    url: 'https://idcs.example',
    label: '',
    caller: 'client',
    state: 'connected',
    discovery: { issuer: 'i', tokenEndpoint: 'https://idcs.example/oauth2/v1/token', jwksUri: 'j', elsewhere: [] },
    rights: { roles: [] },
  },
  services: [service],
  certificates: [
    { alias: 'k1', store: 'client', x5t: 'x', notBefore: '', notAfter: '2027-01-01T00:00:00.000Z' },
    { alias: 'other', store: 'client', x5t: 'y', notBefore: '', notAfter: '' },
  ],
  checks: [],
  runs: [],
}
const generation = 'OCI console'
const receipt: DoneRun['receipt'] = {
  domainId: 'us',
  appId: 'a1',
  clientId: 'c1',
  displayName: 'Caller',
  grantType: jwtBearer,
  alias: 'k2',
  scope: 'https://oic.example:443/ic/api/',
  userName: 'maria',
  serviceAppId: 's1',
  serviceKind: 'oic',
}
const run = {
  startedAt: known.at,
  receipt,
  steps: [],
  plan: { title: 't', runName: 'r', steps: [], manual: [], recipe: 'oic-developer-api-as-user' },
} as unknown as DoneRun

describe('an application that was found', () => {
  const subject = toSubject(known, { grantType: jwtBearer, generation })

  test('is handed over with the scope of its service that runs integrations, and its own certificate', () => {
    expect(subject).toMatchObject({
      scope: 'https://oic.example:443urn:opc:resource:consumer::all',
      signing: { alias: 'k1', audience: 'https://identity.oraclecloud.com/' },
      call: { name: 'trigger', url: 'https://oic-7.example/ic/api/integration/v1/flows/rest/', isBegun: true },
    })
    expect(subject.certificates.map(({ alias }) => alias)).toEqual(['k1'])
  })

  test('names no user, as it does not know any', () => {
    expect(subject).not.toHaveProperty('userName')
  })

  test('signs nothing where it asks as itself', () => {
    expect(toSubject(known, { grantType: clientCredentials, generation })).not.toHaveProperty('signing')
  })
})

test('a setup’s own answers come before what else the application has', () => {
  expect(toSubject({ ...known, run }, { grantType: jwtBearer, generation })).toMatchObject({
    scope: receipt.scope,
    userName: 'maria',
    signing: { alias: 'k2' },
    call: {
      name: 'integrations',
      url: 'https://oic-7.example/ic/api/integration/v1/integrations?integrationInstance=oic-us',
    },
  })
})

test('the audience that the domain was found to take is signed', () => {
  const domain = { ...known.domain, audience: { value: 'https://idcs.example', at: known.at } }
  expect(toSubject({ ...known, domain }, { grantType: jwtBearer, generation }).signing?.audience).toBe(
    'https://idcs.example',
  )
})

test('grants that can be handed over, the setup’s first', () => {
  expect(grantsOf(known)).toEqual([jwtBearer, clientCredentials])
  expect(grantsOf({ app, run: { ...run, receipt: { ...receipt, grantType: clientCredentials } } })).toEqual([
    clientCredentials,
    jwtBearer,
  ])
  expect(grantsOf({ app: { ...app, allowedGrants: ['password'] } })).toEqual([])
})
