import { describe, expect, test } from 'vitest'
import { findAppRole } from '../domain/app-roles'
import { findAppByName } from '../domain/apps'
import { createGrant } from '../domain/grants'
import { setUserActive } from '../domain/users'
import type { SetupAnswers } from '../queries/shapes/setup'
import { makePlan } from './make-plan'
import { run } from './run/run'
import { undo } from './run/undo'
import { memoryJournal, planned, readerOf, runName, sandboxDomain, setupWorld, tools } from './setup-fixture'
import { viewPlan } from './view-plan'

const now = new Date().toISOString()
const place = { id: 'p', domainId: 'us', domainName: 'us' }
const administrator = ['Identity Domain Administrator']

describe('the plan of the OPA recipe', () => {
  test('asks for no role of the domain and says who decides in OPA', async () => {
    const plan = await planned(await setupWorld('opa'))
    expect(plan.steps.map(({ kind }) => kind)).toEqual([
      'upload-certificate',
      'trust-certificate',
      'create-app',
      'activate-app',
    ])
    expect(plan.manual).toMatchObject([{ owner: 'A ServiceAdministrator of opa-us' }])
    expect(plan.steps[2]?.because).toContain('has JWT assertion off and cannot be edited')
  })

  test('leaves out the partner entry when it is not wanted', async () => {
    const plan = await planned(await setupWorld('opa', { trustAsPartner: false }))
    expect(plan.steps.map(({ kind }) => kind)).not.toContain('trust-certificate')
  })
})

describe('the plan of the OIC recipe', () => {
  test.each([
    [true, 2],
    [false, 1],
  ])(
    'gives ServiceInvoker to the user, and to the application only when asked (%s)',
    async (roleToApplication, count) => {
      const world = await setupWorld('oic', { roleToApplication })
      const grants = (await planned(world)).steps.filter((step) => step.kind === 'grant-role')
      expect(grants).toHaveLength(count)
      expect(grants[0]).toMatchObject({
        role: 'ServiceInvoker',
        to: { kind: 'user', name: world.answers.user.userName },
      })
    },
  )
})

test('what is shown for approval is what is sent, reference by reference', async () => {
  const world = await setupWorld('oic')
  const plan = await planned(world)
  const sent: { method: string; path: string; body: unknown }[] = []
  const domain = sandboxDomain(world.sandbox, async (request) => {
    const path = request.url.slice(world.domain.url.length)
    if (request.method !== 'GET' && path.startsWith('/admin/'))
      sent.push({ method: request.method, path, body: await request.clone().json() })
    return world.sandbox.fetch(request)
  })
  await run(plan, tools(domain, memoryJournal()))
  const app = await findAppByName(world.domain, 'Emea caller')
  const id = app.ok ? app.value?.id : undefined
  const shown = viewPlan(plan, { ...place, rights: { roles: null } }).steps.flatMap(({ requests }) => requests)
  expect(shown.some(({ path }) => path.includes('{3}'))).toBe(true)
  const expected: typeof sent = JSON.parse(JSON.stringify(shown).replaceAll('{3}', id ?? ''))
  // Steps that need nothing of each other go out at the same time.
  expect(sent).toHaveLength(expected.length)
  expect(sent).toEqual(expect.arrayContaining(expected))
})

test('each step says what it takes, and whether this caller may', async () => {
  const plan = await planned(await setupWorld('opa'))
  const may = (roles: string[] | null) => viewPlan(plan, { ...place, rights: { roles } }).steps.map((step) => step.may)
  expect(may(administrator)).toEqual(['yes', 'yes', 'yes', 'yes'])
  expect(may(['Application Administrator'])).toEqual(['yes', 'no', 'yes', 'yes'])
  expect(may(null)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  expect(viewPlan(plan, { ...place, rights: { roles: null } }).steps[1]?.needsRole).toEqual([
    'Identity Domain Administrator',
    'Security Administrator',
  ])
})

test('a name with braces and quotes stays what it is', async () => {
  const displayName = 'Orders {1} "x" \\'
  const world = await setupWorld('oic', { displayName })
  const journal = memoryJournal()
  expect(await run(await planned(world), tools(world.domain, journal))).toBe('done')
  expect(await findAppByName(world.domain, displayName)).toMatchObject({ value: { displayName, active: true } })
  expect((await planned(world)).steps).toEqual([])
})

describe('answers that cannot be planned', () => {
  const { x509 } = { x509: 'bm90IGEgY2VydGlmaWNhdGU=' }
  test.each<[string, Partial<SetupAnswers>, string]>([
    ['name an instance that is not there', { serviceAppId: 'gone' }, 'serviceAppId'],
    ['compose a scope by hand', { scopes: ['https://opa/process/all'] }, 'scopes'],
    ['choose no scope', { scopes: [] }, 'scopes'],
    ['use the name of Oracle’s own application', { displayName: 'OPA-us' }, 'displayName'],
    ['name a user of another domain', { user: { id: 'gone', userName: 'maria' } }, 'user'],
    ['bring no certificate', { certificate: { alias: 'a', x509 } }, 'certificate.x509'],
  ])('that %s are refused at the field', async (_case, changes, field) => {
    const { domain, answers } = await setupWorld('opa', changes)
    const made = await makePlan(readerOf(domain), { answers }, { now, runName })
    expect(made).toMatchObject({ ok: false, error: { kind: 'problems', problems: [{ field }] } })
  })

  test('that give an OIC instance to the OPA recipe are refused', async () => {
    const { domain, answers } = await setupWorld('oic')
    const made = await makePlan(
      readerOf(domain),
      { answers: { ...answers, recipe: 'opa-jwt-assertion' } },
      { now, runName },
    )
    expect(made).toMatchObject({ error: { problems: [{ field: 'serviceAppId' }] } })
  })
})

test('an inactive user is refused, as the domain would refuse the token', async () => {
  const { domain, answers } = await setupWorld('opa')
  await setUserActive(domain, answers.user.id, false)
  const made = await makePlan(readerOf(domain), { answers }, { now, runName })
  expect(made).toMatchObject({ error: { problems: [{ code: 'user-inactive', field: 'user' }] } })
})

test('a domain that is silent is told as such, not planned on a guess', async () => {
  const { sandbox, answers } = await setupWorld('opa')
  const silent = sandboxDomain(sandbox, async (request) => {
    if (request.url.includes('/OAuthClientCertificates')) throw new Error('down')
    return sandbox.fetch(request)
  })
  const made = await makePlan(readerOf(silent), { answers }, { now, runName })
  expect(made).toMatchObject({ ok: false, error: { kind: 'domain', error: { kind: 'network' } } })
})

test('a partner store closed to this caller is left to somebody who may, whatever the caller’s roles seem to be', async () => {
  const { sandbox, answers } = await setupWorld('opa')
  const closed = sandboxDomain(sandbox, async (request) =>
    request.url.includes('/OAuthPartnerCertificates') ? new Response('', { status: 401 }) : sandbox.fetch(request),
  )
  const plan = await planned({ domain: closed, answers })
  const steps = viewPlan(plan, { ...place, rights: { roles: administrator } }).steps
  expect(steps.map(({ kind, may }) => `${kind} ${may}`)).toContain('trust-certificate no')
})

test('a fix that renews the secret plans that and nothing else', async () => {
  const world = await setupWorld('opa')
  await run(await planned(world), tools(world.domain, memoryJournal()))
  const app = await findAppByName(world.domain, 'Emea caller')
  if (!app.ok || !app.value) throw new Error('it should be there')
  const { id, displayName } = app.value
  const plan = await planned(world, { title: 'Fix', desired: { apps: [{ id, displayName, clientSecret: 'renewed' }] } })
  const journal = memoryJournal()
  expect(await run(plan, tools(world.domain, journal))).toBe('done')
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['renew-secret'])
  expect([...journal.secrets.values()]).toEqual([expect.stringMatching(/^idcscs-/)])
  // The renewed secret cannot be taken back, so it must not be lost either.
  expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
  expect(journal.secrets.size).toBe(1)
})

test('a role that came from somewhere else is found', async () => {
  const world = await setupWorld('oic', { roleToApplication: false })
  const { serviceAppId: appId, user } = world.answers
  const role = await findAppRole(world.domain, appId, 'ServiceInvoker')
  const roleId = role.ok ? (role.value?.id ?? '') : ''
  await createGrant(world.domain, { grantee: { type: 'User', id: user.id }, appId, roleId })
  const plan = await planned(world)
  expect(plan.already).toContain(`${user.userName} holds ServiceInvoker on oic-us`)
})
