import { describe, expect, test } from 'vitest'
import type { AppView } from '../queries/shapes/app-view'
import { howWide } from './how-wide'
import { judgeWidth } from './judge-width'
import { narrowAll } from './narrow-all'

const jwt = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const everything = 'urn:opc:resource:consumer::all'

const oic = {
  appId: 'oic',
  name: 'oic-us',
  kind: 'oic' as const,
  scopes: [{ fqs: `https://oic:443${everything}`, value: everything }],
}
const fusion = { appId: 'fa', name: 'fusion-us', kind: 'fusion' as const, scopes: [{ fqs: 'fa/', value: '/' }] }

/** As a setup makes it: nothing to say. */
const app = (changes: Partial<AppView> = {}): AppView => ({
  appId: 'a',
  clientId: 'c',
  displayName: 'Orders',
  description: '',
  isActive: true,
  isMadeHere: true,
  isOwnCaller: false,
  clientType: 'confidential',
  allowedGrants: ['client_credentials'],
  scopes: oic.scopes.map(({ fqs }) => fqs),
  certificates: [],
  trustScope: 'Explicit',
  bypassConsent: false,
  redirectUris: [],
  resources: [oic],
  roles: [{ appId: 'oic', appName: 'oic-us', kind: 'oic', role: 'ServiceInvoker' }],
  settings: { accountAlwaysTrustScope: false, signingCertPublicAccess: false },
  unread: [],
  ...changes,
})

const held = (role: string, kind: 'oic' | 'domain' = 'oic') => ({
  appId: kind === 'oic' ? 'oic' : 'IDCSAppId',
  appName: kind === 'oic' ? 'oic-us' : 'us',
  kind,
  role,
})
const invoker = held('ServiceInvoker')

test('what a setup makes is as narrow as it can be', () => {
  expect(judgeWidth(app())).toEqual([])
  expect(judgeWidth(app({ clientType: 'trusted', allowedGrants: [jwt], certificates: [{ alias: 'a' }] }))).toEqual([])
  expect(
    judgeWidth(app({ allowedGrants: ['authorization_code', 'refresh_token'], redirectUris: ['https://a.example/cb'] })),
  ).toEqual([])
  expect(howWide(app(), [])).toBe('Nothing is wider than it need be.')
})

test.each<[string, Partial<AppView>, string, string, RegExp]>([
  ['all resources', { trustScope: 'Account' }, 'trust-scope', 'everything', /every scope of the domain/],
  ['tagged resources', { trustScope: 'Tags' }, 'trust-scope', 'more', /one of its tags/],
  ['the default of the domain', { trustScope: 'Default' }, 'trust-scope', 'look', /default of the domain/],
  [
    'a domain that allows all',
    { settings: { accountAlwaysTrustScope: true, signingCertPublicAccess: false } },
    'allow-all-resources',
    'everything',
    /counts for nothing/,
  ],
  [
    'public keys',
    { settings: { accountAlwaysTrustScope: false, signingCertPublicAccess: true } },
    'signing-key-access',
    'look',
    /public keys/,
  ],
  ['two resources', { resources: [oic, fusion] }, 'several-resources', 'more', /oic-us and fusion-us/],
  [
    'two scopes of one',
    { resources: [{ ...oic, scopes: [...oic.scopes, { fqs: 'https://oic:443/ic/api/', value: '/ic/api/' }] }] },
    `both-scopes https://oic:443${everything}`,
    'look',
    /One of them is enough/,
  ],
  [
    'the domain administrator',
    { roles: [held('Identity Domain Administrator', 'domain')] },
    'domain-role Identity Domain Administrator',
    'everything',
    /on the domain itself/,
  ],
  [
    'another administrator',
    { roles: [held('Application Administrator', 'domain')] },
    'domain-role Application Administrator',
    'more',
    /no such role/,
  ],
  [
    'a strong service role',
    { roles: [invoker, held('ServiceAdministrator')] },
    'service-role oic ServiceAdministrator',
    'more',
    /ServiceInvoker is enough/,
  ],
  ['another service role', { roles: [held('ServiceUser')] }, 'service-role oic ServiceUser', 'look', /developer APIs/],
  ['passwords', { allowedGrants: ['client_credentials', 'password'] }, 'grant password', 'more', /passwords/],
  ['implicit', { allowedGrants: ['implicit'] }, 'grant implicit', 'more', /address of a page/],
  [
    'assertions without a certificate',
    { allowedGrants: ['client_credentials', jwt] },
    `idle ${jwt}`,
    'look',
    /no certificate/,
  ],
  [
    'codes without a redirect URL',
    { allowedGrants: ['authorization_code'] },
    'idle authorization_code',
    'look',
    /no redirect URL/,
  ],
  [
    'refreshing nothing',
    { allowedGrants: ['client_credentials', 'refresh_token'] },
    'idle refresh_token',
    'look',
    /just asks again/,
  ],
  ['bypassed consent', { bypassConsent: true }, 'bypass-consent', 'more', /not asked/],
  ['Trusted for nothing', { clientType: 'trusted' }, 'trusted', 'look', /may send none/],
  [
    'an http redirect',
    { redirectUris: ['http://a.example/cb'] },
    'redirect http://a.example/cb',
    'more',
    /not encrypted/,
  ],
  [
    'a wildcard redirect',
    { redirectUris: ['https://*.example/cb'] },
    'redirect https://*.example/cb',
    'more',
    /wildcard/,
  ],
])('%s is found, and nothing else', (_case, changes, id, severity, says) => {
  const findings = judgeWidth(app(changes))
  expect(findings).toMatchObject([{ id, severity, says: expect.stringMatching(says) }])
  expect(findings[0]?.says).toMatch(/\.$/)
  for (const { url } of findings[0]?.cites ?? []) expect(url).toMatch(/^https:/)
  // What is found can be narrowed, or says why not.
  expect(findings[0]?.narrows.length || findings[0]?.because).toBeTruthy()
})

test.each(['http://localhost:8080/cb', 'http://127.0.0.1/cb', 'http://[::1]:9/cb', 'https://a.example/cb'])(
  'the redirect URL %s is fine',
  (uri) => {
    expect(judgeWidth(app({ redirectUris: [uri] }))).toEqual([])
  },
)

test('the widest stands first', () => {
  const wide = app({ trustScope: 'Account', bypassConsent: true, clientType: 'trusted' })
  expect(judgeWidth(wide).map(({ severity }) => severity)).toEqual(['everything', 'more', 'look'])
  expect(howWide(wide, judgeWidth(wide))).toBe(
    '2 things are wider than need be, 1 of them opens what its work has nothing to do with.',
  )
})

test('what could not be looked at is not called narrow', () => {
  const closed = app({ roles: null, settings: null })
  expect(howWide(closed, judgeWidth(closed))).toMatch(/^As far as it could be looked at/)
})

test('the console’s own application keeps the role it works with', () => {
  const own = app({ isOwnCaller: true, roles: [held('Identity Domain Administrator', 'domain')] })
  expect(judgeWidth(own)).toMatchObject([{ narrows: [], because: expect.stringMatching(/this console/) }])
  expect(narrowAll(judgeWidth(own))).toBeNull()
})

describe('narrowing', () => {
  test('leaves the role that is enough, and gives it where it is missing', () => {
    const [taken] = judgeWidth(app({ roles: [invoker, held('ServiceDeveloper')] }))
    expect(taken?.narrows).toMatchObject([{ title: 'Take ServiceDeveloper away' }])
    const [given] = judgeWidth(app({ roles: [held('ServiceDeveloper')] }))
    expect(given?.narrows).toMatchObject([
      { desired: { grants: [{ role: 'ServiceInvoker' }], revokes: [{ role: 'ServiceDeveloper' }] } },
    ])
  })

  test('of several resources keeps the chosen one', () => {
    const [found] = judgeWidth(app({ resources: [oic, fusion] }))
    expect(found?.narrows.map(({ desired }) => desired.apps?.[0]?.scopes?.absent)).toEqual([
      ['fa/'],
      [`https://oic:443${everything}`],
    ])
  })

  test('is not offered where it would leave the client no scope at all', () => {
    const [found] = judgeWidth(app({ trustScope: 'Account', scopes: [], resources: [] }))
    expect(found).toMatchObject({ narrows: [], because: expect.stringMatching(/none/) })
  })

  test('all at once joins what needs no choice and may not be right as it is, and leaves the domain alone', () => {
    const wide = app({
      trustScope: 'Account',
      bypassConsent: true,
      allowedGrants: ['client_credentials', 'password', 'implicit'],
      redirectUris: ['http://a.example/cb'],
      resources: [oic, fusion],
      roles: [held('ServiceAdministrator'), held('ServiceUser')],
      settings: { accountAlwaysTrustScope: true, signingCertPublicAccess: true },
    })
    expect(narrowAll(judgeWidth(wide))).toEqual({
      count: 6,
      desired: {
        apps: [
          {
            id: 'a',
            displayName: 'Orders',
            trustScope: 'Explicit',
            flags: { bypassConsent: false },
            allowedGrants: { absent: ['password', 'implicit'] },
            redirectUris: { absent: ['http://a.example/cb'] },
          },
        ],
        revokes: [{ appId: 'oic', role: 'ServiceAdministrator', from: { kind: 'app', id: 'a', name: 'Orders' } }],
        grants: [{ appId: 'oic', role: 'ServiceInvoker', to: { kind: 'app', id: 'a', name: 'Orders' } }],
      },
    })
  })
})
