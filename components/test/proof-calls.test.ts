import { describe, expect, test } from 'vitest'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import { callsOf, likeliestCall } from './proof-calls'
import { emptyDraft, type ProofDraft, redirectedBase, whyNotCallable } from './proof-order'

const instance = (kind: ServiceInstance['kind']): ServiceInstance => ({
  kind,
  appId: 'a',
  displayName: 'orders',
  clientId: 'x',
  audience: 'https://orders',
  secondaryAudiences: [],
  scopes: [],
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls: [],
  roles: [],
})

test.each<[ServiceInstance, ProofCallName[]]>([
  [instance('opa'), ['tasks']],
  [instance('oic'), ['trigger', 'integrations']],
  [instance('fusion'), ['business-units']],
  [instance('gateway'), ['route']],
  [instance('other'), []],
])('%o can be tried by %o', (service, calls) => {
  expect(callsOf(service)).toEqual(calls)
})

test.each<[string, ServiceInstance, string, string | undefined, ProofCallName | undefined]>([
  [
    'running is the usual call',
    instance('oic'),
    'https://orders:443urn:opc:resource:consumer::all',
    undefined,
    'trigger',
  ],
  ['a scope that runs nothing lists', instance('oic'), 'https://orders:443/ic/api/', undefined, 'integrations'],
  ['a setup for the developer APIs lists', instance('oic'), 'https://x', 'oic-developer-api', 'integrations'],
  ['a setup for Process Automation asks it', instance('opa'), 'https://x', 'opa-jwt-assertion', 'tasks'],
  ['a process scope asks Process Automation', instance('opa'), 'https://orders:443/process', undefined, 'tasks'],
  ['what an instance does not have is not called', instance('oic'), 'https://x/process', 'opa-x', 'trigger'],
  ['nothing is called at what is no instance', instance('other'), 'https://x/process', undefined, undefined],
])('%s', (_, service, scope, recipe, call) => {
  expect(likeliestCall(service, scope, recipe)).toBe(call)
})

describe('before a call', () => {
  const known = ['https://orders']
  const draft = (changes: Partial<ProofDraft> = {}) => ({ ...emptyDraft('https://orders', 'orders'), ...changes })

  test.each<[ProofCallName, ProofDraft]>([
    ['tasks', draft()],
    ['trigger', draft()],
    ['integrations', draft()],
    ['business-units', draft({ baseUrl: 'https://typed', isConfirmed: true })],
    ['route', draft({ route: '/orders/1' })],
  ])('%s can go', (name, ready) => {
    expect(whyNotCallable(name, ready, known)).toBeUndefined()
  })

  test.each<[ProofCallName, ProofDraft, RegExp]>([
    ['tasks', draft({ baseUrl: '' }), /Type the address/],
    ['tasks', draft({ baseUrl: 'https://typed' }), /Confirm the address/],
    [
      'trigger',
      draft({ trigger: { kind: 'trigger', method: 'GET', code: '', version: '1.0', path: '' } }),
      /integration/,
    ],
    ['integrations', draft({ instance: '' }), /Name the instance/],
    ['route', draft(), /path of a route/],
  ])('%s waits and says why', (name, waiting, why) => {
    expect(whyNotCallable(name, waiting, known)).toMatch(why)
  })
})

test.each<[string, number, string | undefined, string | undefined]>([
  [
    'the same call at another host',
    307,
    'https://design.example/ic/api/integration/v1/integrations?x=y',
    'https://design.example',
  ],
  ['the same call below a path', 307, 'https://h/a/b/ic/api/integration/v1/integrations', 'https://h/a/b'],
  ['a sign-in page', 302, 'https://idcs.example/ui/v1/signin', undefined],
  ['nowhere', 307, undefined, undefined],
  ['no redirect', 200, 'https://design.example/ic/api/integration/v1/integrations', undefined],
])('a redirect to %s', (_, status, location, base) => {
  expect(redirectedBase('integrations', status, location)).toBe(base)
})
