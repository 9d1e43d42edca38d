import { beforeEach, describe, expect, test } from 'vitest'
import type { AnswersOf, DeveloperWork } from '../../queries/shapes/recipes'
import { jwtBearer, makeKeyPair, signAssertion } from '../../sandbox/healthy-fixture'
import { echo, runRecipe } from '../recipe-fixture'
import { planned, type SetupWorld, setupWorld } from '../setup-fixture'

const api = '/ic/api/integration/v1'

let world: SetupWorld
let answers: AnswersOf<'oic-developer-api'>
beforeEach(async () => {
  world = await setupWorld('oic')
  const { domainId, serviceAppId, displayName } = world.answers
  const scopes = developerScopes()
  answers = { recipe: 'oic-developer-api', domainId, serviceAppId, displayName, scopes, work: 'read' }
})

const developerScopes = () =>
  world.sandbox
    .describe('http://127.0.0.1:4000')
    .domains.flatMap(({ services }) => services)
    .find(({ appId }) => appId === world.answers.serviceAppId)
    ?.scopes.filter((fqs) => fqs.endsWith('/ic/api/')) ?? []

/** Each as far as its role reaches, and no further. */
const reach: [DeveloperWork, string, { list: number; create: number; environment: number }][] = [
  // A lookup without a body is refused as such, which needs the right to create.
  ['read', 'ServiceUser', { list: 200, create: 403, environment: 403 }],
  ['create', 'ServiceDeveloper', { list: 200, create: 400, environment: 403 }],
  ['administer', 'ServiceAdministrator', { list: 200, create: 400, environment: 200 }],
]

describe('as itself', () => {
  test.each(reach)('to %s it gets %s, which opens this much; undo leaves no trace', async (work, role, expected) => {
    const before = world.exported()
    const { plan, token, call, undo } = await runRecipe(world, { ...answers, work })
    expect(plan.steps.at(-1)).toMatchObject({ kind: 'grant-role', role, to: { kind: 'app' } })
    const { access_token = '' } = await token({ grant_type: 'client_credentials', scope: answers.scopes[0] ?? '' })
    expect(await reached(call, access_token)).toEqual(expected)
    expect(await undo()).toBe('undone')
    expect(world.exported()).toEqual(before)
  })

  test('its own scope runs no integration', async () => {
    const { token, call } = await runRecipe(world, answers)
    const { access_token = '' } = await token({ grant_type: 'client_credentials', scope: answers.scopes[0] ?? '' })
    expect(await call(echo, access_token)).toBe(401)
  })

  test('says where to call, and that a redirect may lose the token', async () => {
    const { manual } = await planned({ domain: world.domain, answers })
    expect(manual).toMatchObject([{ title: 'Call the developer APIs of oic-us at the right address' }])
    expect(manual[0]?.steps.join('\n')).toMatch(
      /GET http.+\/ic\/api\/integration\/v1\/integrations\?integrationInstance=oic-us/,
    )
    expect(manual[0]?.steps.join('\n')).toContain('307')
  })
})

describe('in the name of a user', () => {
  test.each(reach)(
    'to %s the user gets %s, which opens this much; undo leaves no trace',
    async (work, role, expected) => {
      const before = world.exported()
      const keys = await makeKeyPair()
      const { user } = world.answers
      const { plan, client, token, call, undo } = await runRecipe(world, {
        ...answers,
        recipe: 'oic-developer-api-as-user',
        certificate: { alias: 'emea-2026', x509: keys.x509 },
        trustAsPartner: true,
        user,
        work,
      })
      expect(plan.steps.flatMap((step) => (step.kind === 'grant-role' ? [[step.role, step.to.kind]] : []))).toEqual([
        [role, 'user'],
      ])
      const signer = { client, userName: user.userName, keys }
      const assertion = await signAssertion(signer, { header: { kid: 'emea-2026' } })
      const { access_token = '' } = await token({ grant_type: jwtBearer, assertion, scope: answers.scopes[0] ?? '' })
      expect(await reached(call, access_token)).toEqual(expected)
      expect(await undo()).toBe('undone')
      expect(world.exported()).toEqual(before)
    },
  )
})

async function reached(call: (path: string, token: string, method?: string) => Promise<number>, token: string) {
  return {
    list: await call(`${api}/integrations`, token),
    create: await call(`${api}/lookups`, token, 'POST'),
    environment: await call(`${api}/environment/corsdomains`, token),
  }
}
