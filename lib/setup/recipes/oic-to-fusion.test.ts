import { beforeEach, describe, expect, test } from 'vitest'
import { findUserByName, setUserActive } from '../../domain/users'
import type { AnswersOf } from '../../queries/shapes/recipes'
import { createSandbox } from '../../sandbox/create-sandbox'
import { type KeyPair, makeKeyPair, signParts } from '../../sandbox/healthy-fixture'
import type { Sandbox } from '../../sandbox/sandbox-types'
import { makePlan } from '../make-plan'
import type { Plan } from '../plan/plan-types'
import { run } from '../run/run'
import { undo } from '../run/undo'
import { memoryJournal, readerOf, runName, sandboxDomain, tools } from '../setup-fixture'
import { viewPlan } from '../view-plan'
import { viewRun } from '../view-run'

const origin = 'http://127.0.0.1:4000'
const maria = 'maria.ops@northwind.example'
const place = { id: 'p', domainId: 'emea', domainName: 'emea', rights: { roles: null } }

const keys: KeyPair = await makeKeyPair()
const made = await createSandbox()
const firstDay = made.exportState()

let sandbox: Sandbox
beforeEach(() => {
  made.importState(firstDay)
  sandbox = made
})

const domains = () => ({ emea: sandboxDomain(sandbox, undefined, 'emea'), us: sandboxDomain(sandbox) })

const fusion = () => {
  const service = sandbox
    .describe(origin)
    .domains.flatMap(({ services }) => services.filter((one) => one.kind === 'fusion'))[0]
  if (!service) throw new Error('the seed lost Fusion')
  return service
}

async function answersFor(userName = maria, change: Partial<AnswersOf<'oic-to-fusion'>> = {}) {
  const user = await findUserByName(domains().emea, userName)
  if (!user.ok || !user.value) throw new Error(`no ${userName}`)
  const answers: AnswersOf<'oic-to-fusion'> = {
    recipe: 'oic-to-fusion',
    domainId: 'emea',
    serviceAppId: fusion().appId,
    callerDomainId: 'us',
    displayName: 'Us caller',
    scopes: fusion().scopes.slice(0, 1),
    certificate: { alias: 'us-2026', x509: keys.x509 },
    trustAsPartner: true,
    user: { id: user.value.id, userName },
    ...change,
  }
  return answers
}

async function planFor(answers: AnswersOf<'oic-to-fusion'>, callerDomain = domains().us): Promise<Plan> {
  const plan = await makePlan(
    readerOf(domains().emea),
    { answers },
    { now: new Date().toISOString(), runName, ...(callerDomain && { callerDomain: readerOf(callerDomain) }) },
  )
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

test('what was handed out gets a token by which Fusion knows the user; after undo the domain is as it was', async () => {
  const before = sandbox.exportDomain('emea')
  const plan = await planFor(await answersFor())
  expect(plan.steps.map(({ kind }) => kind)).toEqual([
    'upload-certificate',
    'trust-certificate',
    'create-app',
    'activate-app',
  ])
  const journal = memoryJournal()
  expect(await run(plan, tools(domains().emea, journal))).toBe('done')

  const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
  const files = view.plan.manual.flatMap((task) => task.files ?? [])
  const [header, payload] = files.map(({ name, content }) => (name.endsWith('.json') ? JSON.parse(content) : {}))
  expect(payload).toMatchObject({ iss: view.receipt?.clientId, sub: maria })
  const now = Math.floor(Date.now() / 1000)
  // The adapter computes these for each call.
  const claims = { ...payload, iat: now, exp: now + 300, jti: crypto.randomUUID() }
  const [secret = ''] = journal.secrets.values()
  const answer = await sandbox.fetch(
    new Request(`${domains().emea.url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${payload.iss}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: view.receipt?.grantType ?? '',
        assertion: await signParts(header, claims, keys.privateKey),
        scope: view.receipt?.scope ?? '',
      }),
    }),
  )
  const { access_token } = (await answer.json()) as { access_token: string }
  const call = new Request(`${fusion().url}/fscmRestApi/resources/latest/businessUnitsLOV`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  expect((await sandbox.fetch(call)).status).toBe(200)

  expect(await undo(plan, tools(domains().emea, journal))).toBe('undone')
  expect(sandbox.exportDomain('emea')).toEqual(before)
})

test('the sheet of the connection has the domain’s own addresses, and the client ID as soon as there is one', async () => {
  const answers = await answersFor()
  const plan = await planFor(answers)
  const shown = viewPlan(plan, place).manual.at(-1)
  const valueIn = (label: string) => shown?.values?.find((value) => value.label === label)?.value
  expect(valueIn('Access Token URI')).toBe(`${domains().emea.url}/oauth2/v1/token`)
  expect(valueIn('Connection URL')).toBe(fusion().url)
  expect(valueIn('Client ID')).toBe('{client ID}')
  expect(shown?.files?.at(-1)?.content).toContain('Security policy: OAuth using JWT User Assertion\n')
  await run(plan, tools(domains().emea, memoryJournal()))
  const again = await planFor(answers)
  expect(again.steps).toEqual([])
  expect(JSON.stringify(viewPlan(again, place).manual)).not.toContain('{client ID}')
})

describe('whether the user is in the caller’s domain too', () => {
  const checkFor = async (userName: string, callerDomain = domains().us) =>
    (await planFor(await answersFor(userName), callerDomain)).manual[0]?.checks?.[1]

  test.each([
    [maria, 'open', /us has an active user maria/],
    ['anna.keller@northwind.example', 'shut', /us has no user anna/],
  ])('%s: %s', async (userName, state, says) => {
    expect(await checkFor(userName)).toEqual({ state, says: expect.stringMatching(says) })
  })

  test('inactive there is told as such', async () => {
    const user = await findUserByName(domains().us, maria)
    await setUserActive(domains().us, user.ok ? (user.value?.id ?? '') : '', false)
    expect(await checkFor(maria)).toMatchObject({ state: 'shut', says: expect.stringContaining('inactive in us') })
  })

  test('a domain that does not answer, or none, leaves it open', async () => {
    const silent = sandboxDomain(sandbox, async () => new Response('', { status: 500 }))
    expect(await checkFor(maria, silent)).toMatchObject({
      state: 'unknown',
      says: expect.stringContaining('did not say'),
    })
    const alone = await makePlan(
      readerOf(domains().emea),
      { answers: await answersFor() },
      { now: new Date().toISOString(), runName },
    )
    expect(alone.ok && alone.value.manual[0]?.checks?.[1]).toMatchObject({ state: 'unknown' })
  })
})

test.each<[string, Partial<AnswersOf<'oic-to-fusion'>>, string]>([
  ['a scope that Fusion does not define', { scopes: ['urn:opc:resource:consumer::all'] }, 'scopes'],
  ['no scope', { scopes: [] }, 'scopes'],
  ['another instance', { serviceAppId: 'oic' }, 'serviceAppId'],
])('%s is refused at the field', async (_case, change, field) => {
  const oic = sandbox
    .describe(origin)
    .domains.flatMap(({ services }) => services)
    .find(({ name }) => name === 'oic-emea')
  const answers = await answersFor(maria, change.serviceAppId ? { serviceAppId: oic?.appId ?? '' } : change)
  const plan = await makePlan(readerOf(domains().emea), { answers }, { now: new Date().toISOString(), runName })
  expect(plan).toMatchObject({ error: { problems: expect.arrayContaining([expect.objectContaining({ field })]) } })
})
