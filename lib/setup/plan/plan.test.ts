import { describe, expect, test } from 'vitest'
import type { Desired } from '../desired'
import { plan } from './plan'
import { app, context, desired, jwt, kindsFor, read, there } from './plan-fixture'
import type { AppThere, Snapshot } from './snapshot-types'

describe('the steps', () => {
  test('of everything on an empty domain name each other by number', () => {
    const planned = plan(desired, there(), context)
    expect(planned).toMatchObject({
      ok: true,
      value: {
        steps: [
          { id: 's1', kind: 'upload-certificate' },
          { id: 's2', kind: 'trust-certificate', note: expect.stringContaining('Published procedures disagree') },
          { id: 's3', kind: 'create-app', description: 'Made by Assay, run k7f3.' },
          { id: 's4', kind: 'activate-app', app: '{3}' },
          { id: 's5', kind: 'grant-role', to: { kind: 'user', id: 'u1' } },
          { id: 's6', kind: 'grant-role', to: { kind: 'app', id: '{3}' } },
        ],
      },
    })
  })

  const flags = { allUrlSchemesAllowed: true, bypassConsent: false }
  const switched: Desired = { apps: [{ displayName: 'Orders', flags }] }

  test.each<[string, AppThere['flags'], unknown]>([
    ['are as wanted', ['allUrlSchemesAllowed'], undefined],
    ['lack one', [], { allUrlSchemesAllowed: true }],
    ['have one too many', ['allUrlSchemesAllowed', 'bypassConsent'], { bypassConsent: false }],
    ['are the wrong way round', ['bypassConsent'], flags],
  ])('touch no switch but those that differ, where they %s', (_how, has, expected) => {
    const planned = plan(switched, there({ apps: [app({ flags: has })] }), context)
    if (!planned.ok) throw new Error(JSON.stringify(planned.error))
    expect(planned.value.steps.map((step) => (step.kind === 'update-app' ? step.flags : step.kind))).toEqual(
      expected === undefined ? [] : [expected],
    )
  })

  const whole = there({
    certificates: [read(), read({ store: 'partner' })],
    apps: [app()],
    holders: [
      { roleId: 'r1', holderId: 'u1' },
      { roleId: 'r1', holderId: 'a1' },
    ],
  })
  const less = (changes: Partial<AppThere>) => ({ ...whole, apps: [app(changes)] })

  test.each<[string, Snapshot, string[]]>([
    ['nothing is missing', whole, []],
    ['nothing is missing, in other capitals', less({ displayName: 'ORDERS', certificates: ['Orders'] }), []],
    ['there is more than wanted', less({ allowedGrants: [jwt, 'client_credentials'] }), []],
    ['it is inactive', less({ isActive: false }), ['activate-app']],
    ['the client type differs', less({ clientType: 'confidential' }), ['update-app']],
    ['a grant is missing', less({ allowedGrants: [] }), ['update-app']],
    ['a scope is too many', less({ scopes: ['s/1', 's/2'] }), ['update-app']],
    ['the certificate is not attached', less({ certificates: ['older'] }), ['update-app']],
    ['several things are wrong', less({ isActive: false, scopes: [] }), ['update-app', 'activate-app']],
    ['the partner entry is missing', { ...whole, certificates: [read()] }, ['trust-certificate']],
    ['the user lacks the role', { ...whole, holders: [{ roleId: 'r1', holderId: 'a1' }] }, ['grant-role']],
  ])('when %s are no more than needed', (_case, snapshot, kinds) => {
    expect(kindsFor(desired, snapshot)).toEqual(kinds)
  })

  test('change a list by the difference alone', () => {
    const planned = plan(desired, less({ scopes: ['s/2', 's/3'], allowedGrants: ['password'] }), context)
    expect(planned).toMatchObject({
      value: {
        steps: [
          {
            allowedGrants: { was: ['password'], add: [jwt], remove: [] },
            scopes: { add: ['s/1'], remove: ['s/2', 's/3'] },
          },
        ],
      },
    })
  })

  test('a secret is renewed whatever there is', () => {
    const wish: Desired = { apps: [{ id: 'a1', displayName: 'Orders', clientSecret: 'renewed' }] }
    expect(kindsFor(wish, there({ apps: [app({ description: '' })] }))).toEqual(['renew-secret'])
  })

  test.each([
    [true, []],
    [false, ['set-user-active']],
  ])('a user who is active: %s gets what is missing', (isActive, kinds) => {
    const wish: Desired = { users: [{ id: 'u1', userName: 'maria', isActive: true }] }
    expect(kindsFor(wish, there({ users: [{ id: 'u1', userName: 'maria', isActive }] }))).toEqual(kinds)
  })

  test.each<[string, Snapshot['settings'], string[]]>([
    ['is off', { signingCertPublicAccess: false }, ['change-settings']],
    ['is on', { signingCertPublicAccess: true }, []],
    ['is closed to this caller', undefined, ['change-settings']],
  ])('a wanted setting that %s is no more than needed', (_case, settings, kinds) => {
    const wish: Desired = { settings: { signingCertPublicAccess: true } }
    expect(kindsFor(wish, there(settings && { settings }))).toEqual(kinds)
  })

  test('an application that only guards something is not what the plan is about', () => {
    const resource = { audience: 'https://gateway', scopes: ['/orders'] }
    const guard = app({ id: 'g', displayName: 'API', audience: resource.audience, ownScopes: ['/orders'] })
    const planned = plan(
      { apps: [{ displayName: 'API', isClient: false, resource }, ...(desired.apps ?? [])] },
      there({ certificates: [read()], apps: [guard, app()] }),
      context,
    )
    expect(planned).toMatchObject({ ok: true, value: { steps: [], target: { appId: 'a1' } } })
  })

  test('a step into a closed partner store says that nobody here can see whether it is done', () => {
    const planned = plan(desired, there({ isPartnerStoreOpen: false }), context)
    const step = planned.ok ? planned.value.steps.find(({ kind }) => kind === 'trust-certificate') : undefined
    expect(step).toMatchObject({ isUnseen: true, note: expect.stringContaining('may not look there') })
  })
})

test('a long description is cut, the run’s name never', () => {
  const wish: Desired = { apps: [{ displayName: 'New', description: 'x'.repeat(300) }] }
  const planned = plan(wish, there(), context)
  const [step] = planned.ok ? planned.value.steps : []
  const description = step?.kind === 'create-app' ? step.description : ''
  expect(description).toHaveLength(250)
  expect(description).toMatch(/x Made by Assay, run k7f3\.$/)
})
