import { describe, expect, test } from 'vitest'
import { createApp, findAppByName, patchApp } from '../domain/apps'
import { uploadCertificate } from '../domain/certificates'
import { setUserActive } from '../domain/users'
import { permittedPart } from './permitted-part'
import type { Plan } from './plan/plan-types'
import { recheck } from './recheck'
import { run } from './run/run'
import { memoryJournal, planned, readerOf, type SetupWorld, sandboxDomain, setupWorld, tools } from './setup-fixture'

const now = new Date().toISOString()

const checked = async ({ domain }: Pick<SetupWorld, 'domain'>, plan: Plan) => {
  // Through the database and back.
  const again = await recheck(readerOf(domain), JSON.parse(JSON.stringify(plan)) as Plan, now)
  if (!again.ok) throw new Error(JSON.stringify(again.error))
  return again.value
}

const nothing = { changes: [], done: [], more: [] }

describe('a plan is checked again', () => {
  test.each(['opa', 'oic'] as const)('and is the same while nobody did anything (%s)', async (kind) => {
    const world = await setupWorld(kind)
    expect(await checked(world, await planned(world))).toEqual({ verdict: 'same', ...nothing })
  })

  test('and knows a step that somebody did by hand', async () => {
    const world = await setupWorld('opa')
    const plan = await planned(world)
    const { alias, x509 } = world.answers.certificate
    await uploadCertificate(world.domain, 'partner', alias, x509)
    expect(await checked(world, plan)).toEqual({
      verdict: 'differs',
      changes: [`“${alias}” is in the trusted partner certificates now.`],
      done: [`Trust the certificate "${alias}" as a partner's`],
      more: [],
    })
  })

  test('and names what makes it impossible', async () => {
    const world = await setupWorld('opa')
    const plan = await planned(world)
    await setUserActive(world.domain, world.answers.user.id, false)
    expect(await checked(world, plan)).toMatchObject({
      verdict: 'unplannable',
      changes: [expect.stringContaining(`${world.answers.user.userName} is inactive`)],
    })
  })

  test('and a stranger’s application of that name stops it', async () => {
    const world = await setupWorld('opa')
    const plan = await planned(world)
    await createApp(world.domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: 'Emea caller',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
    })
    expect(await checked(world, plan)).toMatchObject({
      verdict: 'unplannable',
      changes: [expect.stringContaining('name of another')],
    })
  })

  test('after its run nothing of it is needed', async () => {
    const world = await setupWorld('opa')
    const plan = await planned(world)
    await run(plan, tools(world.domain, memoryJournal()))
    const { verdict, done, more } = await checked(world, plan)
    expect([verdict, done.length, more]).toEqual(['differs', 4, []])
  })
})

describe('a fix of an application', () => {
  const fixWorld = async () => {
    const world = await setupWorld('opa')
    await run(await planned(world), tools(world.domain, memoryJournal()))
    const found = await findAppByName(world.domain, 'Emea caller')
    if (!found.ok || !found.value) throw new Error('it should be there')
    const { id, displayName } = found.value
    const wish = {
      title: 'Fix',
      desired: { apps: [{ id, displayName, allowedGrants: { contains: ['client_credentials'] } }] },
    }
    return { ...world, id, plan: await planned(world, wish) }
  }
  const add = (path: string, value: unknown) => ({ op: 'add' as const, path, value })

  test('still stands when somebody adds what it does not touch, and says who did what', async () => {
    const { domain, id, plan } = await fixWorld()
    await patchApp(domain, id, [add('allowedGrants', ['refresh_token'])])
    expect(await checked({ domain }, plan)).toEqual({
      ...nothing,
      verdict: 'unimportant',
      changes: ['Somebody added the grant refresh_token to “Emea caller”.'],
    })
  })

  test('is not needed any more when somebody made the same change', async () => {
    const { domain, id, plan } = await fixWorld()
    await patchApp(domain, id, [add('allowedGrants', ['client_credentials'])])
    expect(await checked({ domain }, plan)).toMatchObject({
      verdict: 'differs',
      changes: ['Somebody added the grant client_credentials to “Emea caller”.'],
      done: ['Change the application "Emea caller"'],
    })
  })
})

test('a part of a plan is not disturbed when somebody does what it left to them', async () => {
  const world = await setupWorld('oic')
  const part = permittedPart(
    await planned(world),
    ({ kind }) => kind === 'trust-certificate' || kind === 'activate-app',
  )
  if (!part) throw new Error('there is a part')
  expect((await checked(world, part)).verdict).toBe('same')
  const { alias, x509 } = world.answers.certificate
  await uploadCertificate(world.domain, 'partner', alias, x509)
  expect(await checked(world, part)).toMatchObject({ verdict: 'unimportant', done: [], more: [] })
})

test('a part that leaves an application to somebody and what needs it is checked alike', async () => {
  const world = await setupWorld('oic')
  const part = permittedPart(await planned(world), ({ kind }) => kind === 'create-app')
  if (!part) throw new Error('there is a part')
  expect(part.left).toHaveLength(3)
  expect((await checked(world, part)).verdict).toBe('same')
})

test('a plan from before plans kept what they saw cannot be judged', async () => {
  const world = await setupWorld('opa')
  const { snapshot: _seen, ...old } = await planned(world)
  expect(await checked(world, old)).toEqual({ verdict: 'unknown', ...nothing })
})

test('a domain that is silent is no verdict', async () => {
  const world = await setupWorld('opa')
  const plan = await planned(world)
  const silent = sandboxDomain(world.sandbox, async () => {
    throw new Error('down')
  })
  expect(await recheck(readerOf(silent), plan, now)).toMatchObject({ ok: false, error: { kind: 'network' } })
})
