import { beforeEach, describe, expect, test } from 'vitest'
import { createApp, findAppByClientId, getApp, patchApp } from '../domain/apps'
import type { SetupAnswers } from '../queries/shapes/recipes'
import { makePlan } from './make-plan'
import { run } from './run/run'
import { undo } from './run/undo'
import { memoryJournal, planned, readerOf, runName, type SetupWorld, setupWorld, tools } from './setup-fixture'

const must = <T>(value: { ok: true; value: T | null } | { ok: false; error: unknown }): T => {
  if (!value.ok || value.value === null) throw new Error(JSON.stringify(value))
  return value.value
}

const byHand = {
  schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
  displayName: 'Somebody’s',
  description: 'Made by hand',
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  isOAuthClient: true,
  clientType: 'confidential',
  allowedGrants: ['authorization_code', 'refresh_token'],
  redirectUris: ['https://a.example/cb'],
  trustScope: 'Account',
}

let world: SetupWorld
let appId: string
let others: string[]

beforeEach(async () => {
  world = await setupWorld('oic')
  const service = must(await getApp(world.domain, world.answers.serviceAppId))
  others = service.scopes.map(({ fqs }) => fqs).filter((fqs) => !world.answers.scopes.includes(fqs))
  const allowedScopes = others.map((fqs) => ({ fqs }))
  appId = must(await createApp(world.domain, { ...byHand, allowedScopes, active: false })).app.id
})

const answersWith = (adopt?: NonNullable<SetupAnswers['adopt']>): SetupAnswers => ({
  ...world.answers,
  displayName: byHand.displayName,
  ...(adopt && { adopt }),
})

const planWith = (isExact: boolean) => planned({ domain: world.domain, answers: answersWith({ appId, isExact }) })

const seen = async () => {
  const app = must(await getApp(world.domain, appId))
  return {
    clientType: app.clientType,
    allowedGrants: [...app.allowedGrants].sort(),
    scopes: app.allowedScopes.map(({ fqs }) => fqs).sort(),
    certificates: app.certificates.map(({ certAlias }) => certAlias),
    redirectUris: app.redirectUris,
    trustScope: app.trustScope,
    active: app.active,
  }
}

const refusal = async (answers: SetupAnswers) => {
  const made = await makePlan(readerOf(world.domain), { answers }, { now: new Date().toISOString(), runName })
  return made.ok ? undefined : made.error
}

test('an application of somebody else is not touched for its name alone', async () => {
  expect(await refusal(answersWith())).toMatchObject({ problems: [{ code: 'name-taken' }] })
})

describe('one that a person chose', () => {
  test('gets what it lacks and keeps what it has; a second plan is empty, and undo takes back ours alone', async () => {
    const before = world.exported()
    const plan = await planWith(false)
    expect(plan.steps.filter(({ kind }) => kind === 'create-app')).toEqual([])
    expect(plan.steps.find(({ kind }) => kind === 'update-app')).toMatchObject({
      because: expect.stringContaining('all that somebody else put there stays'),
      clientType: 'trusted',
      allowedGrants: { add: ['urn:ietf:params:oauth:grant-type:jwt-bearer'], remove: [] },
      scopes: { add: world.answers.scopes, remove: [] },
    })
    const journal = memoryJournal()
    expect(await run(plan, tools(world.domain, journal))).toBe('done')
    expect(await seen()).toEqual({
      clientType: 'trusted',
      allowedGrants: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
      scopes: [...others, ...world.answers.scopes].sort(),
      certificates: ['emea-2026'],
      redirectUris: ['https://a.example/cb'],
      trustScope: 'Account',
      active: true,
    })
    expect((await planWith(false)).steps).toEqual([])
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(world.exported()).toEqual(before)
  })

  test('loses what else it has where that was chosen, and gets it back on undo', async () => {
    const before = world.exported()
    const plan = await planWith(true)
    const journal = memoryJournal()
    expect(await run(plan, tools(world.domain, journal))).toBe('done')
    expect(await seen()).toEqual({
      clientType: 'trusted',
      allowedGrants: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
      scopes: [...world.answers.scopes].sort(),
      certificates: ['emea-2026'],
      redirectUris: [],
      trustScope: 'Explicit',
      active: true,
    })
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    // Lists have no order here: what was taken away is added again at the end.
    expect(sorted(world.exported())).toEqual(sorted(before))
  })

  test('keeps what somebody added between run and undo', async () => {
    const plan = await planWith(false)
    const journal = memoryJournal()
    await run(plan, tools(world.domain, journal))
    await patchApp(world.domain, appId, [{ op: 'add', path: 'allowedGrants', value: ['client_credentials'] }])
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect((await seen()).allowedGrants).toEqual(['authorization_code', 'client_credentials', 'refresh_token'])
  })

  test.each<[string, () => Promise<string>, string]>([
    ['that Oracle made', async () => world.answers.serviceAppId, 'oracle-made'],
    ['that is gone', async () => 'nobody', 'app-gone'],
    [
      'as which the console calls',
      async () => {
        const { caller } = world.domain
        return must(await findAppByClientId(world.domain, caller.kind === 'client' ? caller.clientId : '')).id
      },
      'adopt-own',
    ],
    [
      'that is public',
      async () =>
        must(
          await createApp(world.domain, {
            ...byHand,
            displayName: 'Phone',
            clientType: 'public',
            trustScope: undefined,
          }),
        ).app.id,
      'adopt-unfit',
    ],
  ])('is refused if it is one %s', async (_case, of, code) => {
    const refused = await refusal(answersWith({ appId: await of(), isExact: false }))
    expect(refused).toMatchObject({ kind: 'problems', problems: [expect.objectContaining({ code })] })
  })
})

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sorted(member)]))
}
