import { beforeEach, describe, expect, test } from 'vitest'
import { must } from '../../domain/sandbox-fixture'
import { listServiceInstances } from '../../domain/service-instance'
import type { AnswersOf } from '../../queries/shapes/recipes'
import { makePlan } from '../make-plan'
import { echo, runRecipe } from '../recipe-fixture'
import { run } from '../run/run'
import { memoryJournal, planned, readerOf, runName, type SetupWorld, setupWorld, tools } from '../setup-fixture'
import { oicAuthorizationCode } from './oic-authorization-code'

type Answers = AnswersOf<'oic-authorization-code'>

const callback = 'https://shop.example/callback'
const testCallback = 'http://127.0.0.1:3000/test/callback'

let world: SetupWorld
let answers: Answers
beforeEach(async () => {
  world = await setupWorld('oic')
  const { domainId, serviceAppId, displayName, scopes, user } = world.answers
  answers = {
    recipe: 'oic-authorization-code',
    ...{ domainId, serviceAppId, displayName, scopes, user },
    redirectUris: [callback],
    refresh: true,
    bypassConsent: false,
    roleToApplication: true,
  }
})

const appStep = async (changes: Partial<Answers> = {}) =>
  (await planned({ domain: world.domain, answers: { ...answers, ...changes } })).steps.find(
    (step) => step.kind === 'create-app',
  )

describe('from answers to a call that passes', () => {
  test('whoever signs in runs the integration, also with a refreshed token, and undo leaves no trace', async () => {
    const before = world.exported()
    const { token, signIn, call, undo } = await runRecipe(world, answers)
    const scope = `${answers.scopes[0]} offline_access`
    const { sentTo } = await signIn(answers.user.userName, { redirect_uri: callback, scope })
    expect(sentTo?.href).toContain(`${callback}?code=`)
    const code = sentTo?.searchParams.get('code') ?? ''
    const first = await token({ grant_type: 'authorization_code', code, redirect_uri: callback })
    expect(await call(echo, first.access_token ?? '')).toBe(200)
    const second = await token({ grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' })
    expect(await call(echo, second.access_token ?? '')).toBe(200)
    expect(await undo()).toBe('undone')
    expect(world.exported()).toEqual(before)
  })

  test.each([
    ['another final slash', `${callback}/`],
    ['an address of somebody else', 'https://other.example/callback'],
  ])('a callback with %s gets no code', async (_what, redirect_uri) => {
    const { signIn } = await runRecipe(world, answers)
    const { sentTo, html } = await signIn(answers.user.userName, { redirect_uri, scope: answers.scopes[0] ?? '' })
    expect(sentTo).toBeUndefined()
    expect(html).toContain('invalid_redirect_uri')
  })

  test('this console’s own callback on loopback works, as the setup allows http for it', async () => {
    const { signIn } = await runRecipe(world, { ...answers, testRedirectUri: testCallback })
    const { sentTo } = await signIn(answers.user.userName, {
      redirect_uri: testCallback,
      scope: answers.scopes[0] ?? '',
    })
    expect(sentTo?.searchParams.has('code')).toBe(true)
  })

  test('without refresh no refresh token comes, whatever is asked', async () => {
    const { token, signIn } = await runRecipe(world, { ...answers, refresh: false })
    const scope = `${answers.scopes[0]} offline_access`
    const { sentTo } = await signIn(answers.user.userName, { redirect_uri: callback, scope })
    const code = sentTo?.searchParams.get('code') ?? ''
    expect(await token({ grant_type: 'authorization_code', code })).not.toHaveProperty('refresh_token')
  })
})

describe('the plan', () => {
  test('allows http only where a callback needs it', async () => {
    expect(await appStep()).not.toHaveProperty('flags')
    expect(await appStep({ testRedirectUri: testCallback })).toMatchObject({
      redirectUris: [callback, testCallback],
      flags: ['allUrlSchemesAllowed'],
    })
  })

  test('passes people through unasked only when told so', async () => {
    expect(await appStep({ bypassConsent: true })).toMatchObject({ flags: ['bypassConsent'] })
  })

  test.each([
    [true, ['authorization_code', 'refresh_token']],
    [false, ['authorization_code']],
  ])('has no grant that is not used (refresh %s)', async (refresh, allowedGrants) => {
    expect(await appStep({ refresh })).toMatchObject({ allowedGrants, clientType: 'confidential', certificates: [] })
  })

  test.each([
    [true, ['user', 'app']],
    [false, ['user']],
  ])('gives the role to the person, and to the application when asked (%s)', async (roleToApplication, to) => {
    const { steps } = await planned({ domain: world.domain, answers: { ...answers, roleToApplication } })
    expect(steps.flatMap((step) => (step.kind === 'grant-role' ? [step.to.kind] : []))).toEqual(to)
  })

  test.each<[string, Partial<Answers>, string]>([
    ['no callback at all', { redirectUris: [] }, 'redirectUris'],
    ['a callback by plain http', { redirectUris: ['http://shop.example/callback'] }, 'redirectUris'],
    ['a test callback by plain http', { testRedirectUri: 'http://assay.example/test/callback' }, 'redirectUris'],
    ['no scope', { scopes: [] }, 'scopes'],
  ])('is refused for %s', async (_what, changes, field) => {
    const made = await makePlan(
      readerOf(world.domain),
      { answers: { ...answers, ...changes } },
      { now: new Date().toISOString(), runName },
    )
    expect(made).toMatchObject({ ok: false, error: { problems: [{ field }] } })
  })

  test('is refused with refresh where the instance allows none', async () => {
    const instances = must(await listServiceInstances(world.domain))
    const service = instances.find(({ appId }) => appId === answers.serviceAppId)
    if (!service) throw new Error('the seed lacks its instance')
    expect(service.allowsRefresh).toBe(true)
    const { problems } = oicAuthorizationCode.desire(answers, { ...service, allowsRefresh: false }, {})
    expect(problems).toMatchObject([{ code: 'refresh-closed', field: 'refresh' }])
  })
})

test('the test callback is taken out by a small plan, and http with it', async () => {
  const { client, signIn } = await runRecipe(world, { ...answers, testRedirectUri: testCallback })
  const wish = {
    title: 'Take the test callback out',
    desired: {
      apps: [
        {
          id: client.id,
          displayName: answers.displayName,
          redirectUris: { absent: [testCallback] },
          flags: { allUrlSchemesAllowed: false },
        },
      ],
    },
  }
  const plan = await planned({ domain: world.domain, answers }, wish)
  expect(plan.steps).toMatchObject([
    { kind: 'update-app', redirectUris: { remove: [testCallback] }, flags: { allUrlSchemesAllowed: false } },
  ])
  expect(await run(plan, tools(world.domain, memoryJournal()))).toBe('done')
  const { html } = await signIn(answers.user.userName, { redirect_uri: testCallback, scope: answers.scopes[0] ?? '' })
  expect(html).toContain('invalid_redirect_uri')
})
