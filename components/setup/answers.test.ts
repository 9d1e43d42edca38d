import { describe, expect, test } from 'vitest'
import type { DomainSummary, ServiceInstance } from '@/lib/queries/shapes/domains'
import { usualScopes } from '@/lib/setup/recipes/usual-scopes'
import { answersOf, calledInstance, type Instance, mayTrustPartners } from './answers'
import { chooseRecipe, chooseService, type Draft, draftOf, linkedDraft, outside } from './draft'
import { toSetupAnswers } from './to-setup-answers'

const domain = (name: string): DomainSummary => ({
  id: name,
  name,
  url: `http://127.0.0.1/${name}`,
  label: 'sandbox',
  caller: 'client',
  state: 'connected',
})

const service = (kind: 'opa' | 'oic', displayName: string, values: string[]): ServiceInstance => ({
  kind,
  appId: `app-${displayName}`,
  displayName,
  clientId: `${displayName}_APPID`,
  audience: `https://${displayName}:443`,
  secondaryAudiences: [],
  scopes: values.map((value) => ({ value, fqs: `https://${displayName}:443${value}` })),
  allowedGrants: [],
  isActive: true,
  isOracleService: true,
  urls: [],
  roles: [],
})

const us = domain('us')
const emea = domain('emea')
const opa: Instance = { domain: us, service: service('opa', 'opa-us', ['/decision', '/process']) }
const oic: Instance = {
  domain: emea,
  service: service('oic', 'oic-emea', ['/ic/api/', 'urn:opc:resource:consumer::all']),
}

describe('what nobody answered is derived', () => {
  const derived = answersOf({}, opa, [emea, us], {}, 2026)

  test('the caller is another domain, and names follow from it', () => {
    expect(derived).toMatchObject({ caller: emea, displayName: 'Emea caller', alias: 'emea-2026' })
  })

  test('the scope is the one that is usually wanted', () => {
    expect(derived.scopes).toEqual(['https://opa-us:443/process'])
    expect(usualScopes(oic.service)).toEqual(['https://oic-emea:443urn:opc:resource:consumer::all'])
  })

  test('a name or alias in use is not proposed, whatever its case', () => {
    const app = { appId: 'a', clientId: 'c', isActive: true, clientType: 'trusted', allowedGrants: [], scopes: [] }
    const around = {
      apps: [
        { ...app, certificates: [], displayName: 'EMEA CALLER' },
        { ...app, certificates: [], displayName: 'Emea caller 2' },
      ],
      certificates: [
        { alias: 'EMEA-2026', store: 'partner' as const, x5t: 'x', notBefore: '2026-01-01', notAfter: '2027-01-01' },
      ],
    }
    expect(answersOf({}, opa, [emea, us], around, 2026)).toMatchObject({
      displayName: 'Emea caller 3',
      alias: 'emea-2026-2',
    })
  })

  test('the user is the first active one', () => {
    const users = [
      { id: '1', userName: 'gone', displayName: 'Gone', isActive: false },
      { id: '2', userName: 'here', displayName: 'Here', isActive: true },
    ]
    expect(answersOf({}, opa, [us], { users }, 2026).user).toEqual({ id: '2', userName: 'here', displayName: 'Here' })
  })

  test('alone in the world, something outside calls', () => {
    expect(answersOf({}, opa, [us], {}, 2026)).toMatchObject({ caller: undefined, displayName: 'Outside caller' })
  })
})

test('what was answered wins, an emptied name too', () => {
  const answers = answersOf({ displayName: '', caller: outside, scopes: [] }, opa, [emea, us], {}, 2026)
  expect(answers).toMatchObject({ displayName: '', caller: undefined, scopes: [], alias: 'outside-2026' })
})

test('the trusted partner step is proposed only where the caller may do it', () => {
  expect(mayTrustPartners(['Application Administrator'])).toBe(false)
  expect(mayTrustPartners(['Security Administrator'])).toBe(true)
  expect(mayTrustPartners(null)).toBe(false)
})

test('an instance that is gone falls back to the first', () => {
  expect(calledInstance({ domainId: 'us', serviceAppId: 'gone' }, [opa, oic])).toBe(opa)
})

test('a fix that names the integration recipe begins with an integration instance', () => {
  const draft = linkedDraft(
    { domainId: 'us', serviceAppId: 'app-opa-us' },
    new URLSearchParams('recipe=oic-jwt-user-assertion'),
  )
  expect(calledInstance(draft ?? {}, [opa, oic])).toBe(oic)
})

test('another domain forgets the user, another instance the scopes', () => {
  const user = { id: '1', userName: 'u', displayName: 'U' }
  const draft = { ...chooseService({}, 'us', { appId: 'one', kind: 'opa' }), scopes: ['s'], user }
  const [two, three] = [
    { appId: 'two', kind: 'oic' as const },
    { appId: 'three', kind: 'opa' as const },
  ]
  expect(chooseService(draft, 'us', two)).toEqual({ domainId: 'us', serviceAppId: 'two', serviceKind: 'oic', user })
  expect(chooseService(draft, 'emea', three)).toEqual({
    domainId: 'emea',
    serviceAppId: 'three',
    serviceKind: 'opa',
  })
})

describe('of two instances that share an application', () => {
  const carried: Instance = {
    domain: emea,
    service: { ...service('opa', 'opa-emea-x', ['/process']), appId: oic.service.appId, carriedBy: 'oic-emea' },
  }
  const both = [oic, carried]
  const shared = `domain=emea&service=${oic.service.appId}`

  test.each<[string, string, Instance]>([
    ['the kind in the link', `${shared}&kind=opa`, carried],
    ['the kind in the link', `${shared}&kind=oic`, oic],
    ['the recipe in the link', `${shared}&recipe=opa-client-credentials`, carried],
    ['nothing: the application’s own', shared, oic],
  ])('%s decides', (_, link, expected) => {
    expect(calledInstance(linkedDraft({}, new URLSearchParams(link)) ?? {}, both)).toBe(expected)
  })

  test('a plan for the carried one leads back to it', () => {
    const planned = toSetupAnswers(answersOf({ recipe: 'opa-client-credentials' }, carried, [emea], {}, 2026))
    expect(planned.scopes).toEqual(['https://opa-emea-x:443/process'])
    expect(calledInstance(draftOf(planned), both)).toBe(carried)
  })
})

test('a plan opened elsewhere leads back to the same answers', () => {
  const certificate = { alias: 'emea-2026', x509: 'MII' }
  const draft = { user: { id: '1', userName: 'u', displayName: 'u' }, roleToApplication: true }
  const planned = toSetupAnswers(answersOf(draft, oic, [us, emea], {}, 2026), certificate)
  const again = answersOf(draftOf(planned), oic, [us, emea], {}, 2027)
  expect(toSetupAnswers(again, certificate)).toEqual(planned)
})

test('a recipe takes what it asks and nothing else', () => {
  const user = { id: '1', userName: 'u', displayName: 'u' }
  const draft = { recipe: 'oic-client-credentials', user, roleToApplication: true } as const
  expect(Object.keys(toSetupAnswers(answersOf(draft, oic, [us], {}, 2026))).sort()).toEqual([
    'callerDomainId',
    'displayName',
    'domainId',
    'recipe',
    'scopes',
    'serviceAppId',
  ])
})

test('a way that the called instance does not know gives place to its usual one', () => {
  expect(answersOf({ recipe: 'oic-client-credentials' }, opa, [us], {}, 2026).recipe).toBe('opa-jwt-assertion')
})

describe('a client through which people sign in', () => {
  const around = { origin: 'https://assay.example' }
  const callbacks = { application: 'https://shop.example/callback' }
  const user = { id: '1', userName: 'u', displayName: 'u' }
  const draft = { recipe: 'oic-authorization-code', callbacks, user } as const

  test('is proven here, may refresh, and shares the role, unless told otherwise', () => {
    expect(toSetupAnswers(answersOf(draft, oic, [us], around, 2026))).toMatchObject({
      redirectUris: ['https://shop.example/callback'],
      testRedirectUri: 'https://assay.example/test/callback',
      refresh: true,
      bypassConsent: false,
      roleToApplication: true,
    })
  })

  test.each<[string, Draft, string | undefined]>([
    ['when the person does not want to', { ...draft, isProvenHere: false }, around.origin],
    ['over plain http from elsewhere', draft, 'http://assay.example'],
    ['before the page is in a browser', draft, undefined],
  ])('is not proven here %s', (_when, given, origin) => {
    expect(toSetupAnswers(answersOf(given, oic, [us], { origin }, 2026))).not.toHaveProperty('testRedirectUri')
  })

  test('does not refresh where the instance allows none', () => {
    const closed = { ...oic, service: { ...oic.service, allowsRefresh: false } }
    expect(answersOf(draft, closed, [us], around, 2026).refresh).toBe(false)
  })

  test('leads back from its plan to the same answers', () => {
    const planned = toSetupAnswers(answersOf({ ...draft, refresh: false }, oic, [us], around, 2026))
    expect(toSetupAnswers(answersOf(draftOf(planned), oic, [us], around, 2026))).toEqual(planned)
  })
})

describe('a client of the developer APIs', () => {
  test('asks for their own scope, to read', () => {
    expect(toSetupAnswers(answersOf({ recipe: 'oic-developer-api' }, oic, [us], {}, 2026))).toMatchObject({
      scopes: ['https://oic-emea:443/ic/api/'],
      work: 'read',
    })
  })

  test('forgets scopes that were chosen for another way to call', () => {
    const chosen = chooseRecipe({ scopes: ['https://oic-emea:443/ic/api/'] }, oic, 'oic-client-credentials')
    expect(answersOf(chosen, oic, [us], {}, 2026).scopes).toEqual([
      'https://oic-emea:443urn:opc:resource:consumer::all',
    ])
  })

  test('leads back from its plan to the same answers', () => {
    const draft = { recipe: 'oic-developer-api', work: 'administer' } as const
    const planned = toSetupAnswers(answersOf(draft, oic, [us], {}, 2026))
    expect(toSetupAnswers(answersOf(draftOf(planned), oic, [us], {}, 2026))).toEqual(planned)
  })
})
