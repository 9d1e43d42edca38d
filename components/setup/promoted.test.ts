import { describe, expect, test } from 'vitest'
import type { DomainSummary, DomainUser, ServiceInstance } from '@/lib/queries/shapes/domains'
import type { SetupAnswers } from '@/lib/queries/shapes/recipes'
import { gatewayToBe, newGatewayId } from '@/lib/setup/recipes/gateway-to-be'
import type { Instance } from './answers'
import { isRepeatable, promoted } from './promoted'

const instance = (name: string, values: string[]): Instance => {
  const domain: DomainSummary = { id: name, name, url: '', label: '', caller: 'client', state: 'connected' }
  const service: ServiceInstance = {
    kind: 'oic',
    appId: `app-${name}`,
    displayName: `oic-${name}`,
    clientId: '',
    audience: `https://${name}:443`,
    secondaryAudiences: [],
    scopes: values.map((value) => ({ value, fqs: `https://${name}:443${value}` })),
    allowedGrants: [],
    isActive: true,
    isOracleService: true,
    urls: [],
    roles: [],
  }
  return { domain, service }
}

const all = 'urn:opc:resource:consumer::all'
const us = instance('us', [all, '/ic/api/'])
const emea = instance('emea', ['/ic/api/', all])
const old = instance('old', [all])

const maria = (changes: Partial<DomainUser> = {}): DomainUser => ({
  id: 'there',
  userName: 'Maria',
  displayName: 'Maria Ops',
  isActive: true,
  ...changes,
})

const client = {
  domainId: 'us',
  serviceAppId: 'app-us',
  callerDomainId: 'emea',
  displayName: 'Orders',
  scopes: [`https://us:443${all}`, 'https://us:443/ic/api/'],
}
const jwt: SetupAnswers = {
  recipe: 'oic-jwt-user-assertion',
  ...client,
  certificate: { alias: 'orders-2026', x509: 'MII' },
  trustAsPartner: true,
  user: { id: 'here', userName: 'maria' },
  roleToApplication: true,
}

const hows = ({ carried }: ReturnType<typeof promoted>) => carried.map(({ what, how }) => `${how}: ${what}`)

describe('a setup that has its like in the other domain', () => {
  const promotion = promoted(jwt, us, { ...emea, user: maria() })

  test('keeps names and certificate, and takes ids and scopes of the other', () => {
    expect(promotion.draft).toEqual({
      recipe: 'oic-jwt-user-assertion',
      domainId: 'emea',
      serviceAppId: 'app-emea',
      serviceKind: 'oic',
      caller: 'emea',
      displayName: 'Orders',
      alias: 'orders-2026',
      certificate: { from: 'plan', alias: 'orders-2026', x509: 'MII' },
      scopes: [`https://emea:443${all}`, 'https://emea:443/ic/api/'],
      user: { id: 'there', userName: 'Maria', displayName: 'Maria Ops' },
      roleToApplication: true,
    })
  })

  test('says of each part what becomes of it', () => {
    expect(hows(promotion)).toEqual([
      'new: The application “Orders”',
      `found: The scope ${all}`,
      'found: The scope /ic/api/',
      'same: The certificate orders-2026',
      'found: The user maria',
      'new: The client secret',
    ])
  })

  test('begins at the last question, as nothing is open', () => {
    expect(promotion.start).toBe('user')
  })
})

test.each<[string, Instance, DomainUser | null, string, string]>([
  ['a scope is not defined', old, maria(), 'missing: The scope /ic/api/', 'scopes'],
  ['the user is not there', emea, null, 'missing: The user maria', 'user'],
  ['the user is inactive', emea, maria({ isActive: false }), 'missing: The user maria', 'user'],
])('where %s, a person is asked for it', (_what, to, user, row, start) => {
  const promotion = promoted(jwt, us, { ...to, user })
  expect(hows(promotion)).toContain(row)
  expect(promotion.start).toBe(start)
})

test('nobody is put in the place of a user who is not there', () => {
  expect(promoted(jwt, us, { ...emea, user: null }).draft).not.toHaveProperty('user')
})

test('what an API gateway checks is not repeated: no domain has its like', () => {
  expect(isRepeatable(jwt)).toBe(true)
  const resource = { displayName: 'Gateway', audience: 'https://gateway.example', scope: '/orders' }
  expect(isRepeatable({ recipe: 'api-gateway-jwt', ...client, gateway: { keys: 'remote', resource } })).toBe(false)
})

test('callbacks go along, and who signs in is asked for at their own question', () => {
  const answers: SetupAnswers = {
    recipe: 'oic-authorization-code',
    ...client,
    user: { id: 'here', userName: 'maria' },
    redirectUris: ['https://shop.example/callback'],
    refresh: true,
    bypassConsent: false,
    roleToApplication: true,
  }
  const promotion = promoted(answers, us, { ...emea, user: null })
  expect(promotion).toMatchObject({
    draft: { callbacks: { application: 'https://shop.example/callback' }, isProvenHere: false, refresh: true },
    start: 'person',
  })
  expect(hows(promotion)).toContain('same: The callbacks')
})

test('a setup without user and certificate carries neither', () => {
  const promotion = promoted({ recipe: 'oic-developer-api', ...client, work: 'create' }, us, { ...emea, user: null })
  expect(promotion.draft).toMatchObject({ work: 'create', domainId: 'emea' })
  expect(hows(promotion)).toEqual([
    'new: The application “Orders”',
    `found: The scope ${all}`,
    'found: The scope /ic/api/',
    'new: The client secret',
  ])
})

describe('a gateway whose application the setup made', () => {
  const resource = { displayName: 'Returns API', audience: 'https://r.example', scope: '/returns' }
  const toBe = ({ domain }: Instance): Instance => ({ domain, service: gatewayToBe() })
  const gateway: SetupAnswers = {
    recipe: 'api-gateway-jwt',
    ...client,
    serviceAppId: newGatewayId,
    scopes: ['https://r.example/returns'],
    gateway: { keys: 'static', resource },
  }

  test('is made in the other domain as it was answered', () => {
    const { draft, start, carried } = promoted(gateway, toBe(us), { ...toBe(emea), user: null })
    expect(draft).toMatchObject({ serviceAppId: newGatewayId, scopes: gateway.scopes, gateway: resource })
    expect([start, carried.some(({ how }) => how === 'missing')]).toEqual(['name', false])
  })

  test('is asked for where the one that is there has no such scope', () => {
    const { start } = promoted(gateway, toBe(us), { ...old, user: null })
    expect(start).toBe('gateway')
  })
})
