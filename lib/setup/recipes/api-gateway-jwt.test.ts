import { beforeEach, describe, expect, test } from 'vitest'
import { findAppByName } from '../../domain/apps'
import type { AnswersOf } from '../../queries/shapes/recipes'
import type { Sandbox } from '../../sandbox/sandbox-types'
import { makePlan } from '../make-plan'
import type { Plan } from '../plan/plan-types'
import { run } from '../run/run'
import { undo } from '../run/undo'
import {
  type MemoryJournal,
  memoryJournal,
  planned,
  readerOf,
  runName,
  type SetupWorld,
  sandboxDomain,
  setupWorld,
  tools,
} from '../setup-fixture'
import { viewRun } from '../view-run'
import { gatewayToBe, newGatewayId } from './gateway-to-be'

type Answers = AnswersOf<'api-gateway-jwt'>
type Resource = NonNullable<Answers['gateway']['resource']>

const origin = 'http://127.0.0.1:4000'
const resource: Resource = { displayName: 'Returns API', audience: 'https://r.apigateway.example', scope: '/returns' }

let world: SetupWorld
beforeEach(async () => {
  world = await setupWorld('opa')
})

const gatewayOf = (sandbox: Sandbox) => {
  const service = sandbox
    .describe(origin)
    .domains.flatMap(({ services }) => services.filter((one) => one.kind === 'gateway'))[0]
  if (!service) throw new Error('the seed lost its gateway')
  return service
}

const client = { recipe: 'api-gateway-jwt', domainId: 'us', displayName: 'Partner' } as const

const toOrders = (keys: 'static' | 'remote' = 'static'): Answers => {
  const { appId, scopes } = gatewayOf(world.sandbox)
  return { ...client, serviceAppId: appId, scopes, gateway: { keys } }
}

const toReturns = (keys: 'static' | 'remote' = 'static', change: Partial<Resource> = {}): Answers => {
  const wanted = { ...resource, ...change }
  const scopes = gatewayToBe(wanted).scopes.map(({ fqs }) => fqs)
  return { ...client, serviceAppId: newGatewayId, scopes, gateway: { keys, resource: wanted } }
}

const planFor = (answers: Answers) => planned({ domain: world.domain, answers })

async function tokenOf(plan: Plan, journal: MemoryJournal): Promise<string> {
  const place = { id: 'p', domainId: 'us', domainName: 'us', rights: { roles: null } }
  const view = viewRun(plan, journal.events, { id: 'r', startedAt: 0, plan: place, secretStateOf: () => 'held' })
  const { clientId = '', scope = '', grantType = '' } = view.receipt ?? {}
  const [secret = ''] = journal.secrets.values()
  const request = new Request(`${world.domain.url}/oauth2/v1/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: grantType, scope }),
  })
  const answer = (await (await world.sandbox.fetch(request)).json()) as { access_token?: string }
  return answer.access_token ?? JSON.stringify(answer)
}

const call = async (path: string, token: string): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` }
  return (await world.sandbox.fetch(new Request(`${gatewayOf(world.sandbox).url}${path}`, { headers }))).status
}

/** What the person does by hand: the policy and each route's authorization, as they were handed out. */
async function deploy({ manual }: Plan, policyAt: number): Promise<number> {
  const files = manual.flatMap((task) => task.files ?? [])
  const [authentication, authorization] = [files[policyAt], files[1]].map((file) => JSON.parse(file?.content ?? ''))
  const routes = [{ path: '/returns', requestPolicies: { authorization }, backend: { type: 'STOCK_RESPONSE_BACKEND' } }]
  const request = new Request(`${origin}/control/gateways/us/gateway-us`, {
    method: 'PUT',
    headers: { authorization: 'Bearer for tests' },
    body: JSON.stringify({ requestPolicies: { authentication }, routes }),
  })
  return (await world.sandbox.fetch(request)).status
}

const withoutGateways = (exported: unknown) => ({ ...(exported as object), gateways: [] })

describe('a gateway that has its application', () => {
  test('takes the new client’s token, and after undo the domain is as it was', async () => {
    const before = world.sandbox.exportDomain('us')
    const plan = await planFor(toOrders())
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['create-app', 'activate-app'])
    const journal = memoryJournal()
    expect(await run(plan, tools(world.domain, journal))).toBe('done')
    const token = await tokenOf(plan, journal)
    expect(await call('/orders/17', token)).toBe(200)
    expect(await planFor(toOrders())).toMatchObject({ steps: [], target: { displayName: 'Partner' } })
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    expect(world.sandbox.exportDomain('us')).toEqual(before)
  })
})

describe.each([
  ['static', 0],
  ['static', 2],
  ['remote', 0],
  ['remote', 2],
] as const)('a gateway without one, %s keys, policy %i of the hand-out', (keys, policyAt) => {
  test('refuses the token until the policy is deployed, then takes it; undo leaves the domain as it was', async () => {
    const before = world.sandbox.exportDomain('us')
    const plan = await planFor(toReturns(keys))
    const journal = memoryJournal()
    expect(await run(plan, tools(world.domain, journal))).toBe('done')
    const token = await tokenOf(plan, journal)
    expect(await call('/echo', token)).toBe(401)
    expect(await deploy(plan, policyAt)).toBe(200)
    expect(await call('/returns', token)).toBe(200)
    expect(await undo(plan, tools(world.domain, journal))).toBe('undone')
    // The gateway is nobody's but the person's who deployed there.
    expect(withoutGateways(world.sandbox.exportDomain('us'))).toEqual(withoutGateways(before))
  })
})

test('its plan makes what guards before what calls, opens the keys only where they are read, and says why', async () => {
  const plan = await planFor(toReturns('remote'))
  expect(plan.steps).toMatchObject([
    {
      kind: 'create-app',
      displayName: 'Returns API',
      isClient: false,
      needs: [],
      because: expect.stringContaining('aud'),
    },
    { kind: 'activate-app' },
    { kind: 'create-app', displayName: 'Partner', needs: ['s1'], allowedGrants: ['client_credentials'] },
    { kind: 'activate-app' },
    { kind: 'change-settings', note: expect.stringContaining('whole domain') },
  ])
  expect((await planFor(toReturns('static'))).steps.map(({ kind }) => kind)).not.toContain('change-settings')
})

test('the policy is compared with a real token of the domain, thing by thing', async () => {
  for (const answers of [toOrders('static'), toReturns('remote')]) {
    const [task] = (await planFor(answers)).manual
    expect(task?.checks?.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open'])
    expect(task?.values).toContainEqual({ label: 'Issuer', value: 'https://identity.oraclecloud.com/' })
  }
})

test('an issuer of the domain’s own is taken from its tokens', async () => {
  const issuer = 'https://login.northwind.example'
  const answer = await world.domain.authorization()
  await world.sandbox.fetch(
    new Request(`${world.domain.url}/admin/v1/Settings/Settings`, {
      method: 'PATCH',
      headers: { authorization: answer.ok ? answer.value : '', 'content-type': 'application/json' },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'replace', path: 'issuer', value: issuer }],
      }),
    }),
  )
  const plan = await planned({ domain: sandboxDomain(world.sandbox), answers: toReturns() })
  expect(plan.manual[0]?.values).toContainEqual({ label: 'Issuer', value: issuer })
  expect(plan.manual[0]?.files?.[0]?.content).toContain(`"${issuer}"`)
})

test('a second client finds the application of the first, and adds nothing to it', async () => {
  await run(await planFor(toReturns()), tools(world.domain, memoryJournal()))
  const plan = await planned({ domain: world.domain, answers: { ...toReturns(), displayName: 'Another' } })
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['create-app', 'activate-app'])
  expect(plan.already).toContain('The application "Returns API" has what it needs')
  const app = await findAppByName(world.domain, 'Returns API')
  expect(app).toMatchObject({ value: { isOAuthClient: false, isOAuthResource: true, active: true } })
})

describe('answers that cannot be planned are refused at the field', () => {
  const orders = () => gatewayOf(world.sandbox)
  test.each<[string, () => Answers, string, RegExp]>([
    [
      'a name that is taken',
      () => toReturns('static', { displayName: 'opa-us' }),
      'gateway.displayName',
      /Oracle made/,
    ],
    ['one name for both', () => toReturns('static', { displayName: 'partner' }), 'gateway.displayName', /Both/],
    ['no audience', () => toReturns('static', { audience: '' }), 'gateway.audience', /missing/],
    ['two slashes', () => toReturns('static', { audience: 'https://r.example/' }), 'gateway.audience', /two slashes/],
    [
      'a scope of another application',
      () => toReturns('static', { audience: orders().audience, scope: '/orders' }),
      'gateway.scope',
      /"Orders API" defines the scope/,
    ],
    ['a scope nobody defines', () => ({ ...toOrders(), scopes: ['https://elsewhere/orders'] }), 'scopes', /not define/],
  ])('%s', async (_case, answers, field, says) => {
    const made = await makePlan(
      readerOf(world.domain),
      { answers: answers() },
      { now: new Date().toISOString(), runName },
    )
    expect(made).toMatchObject({
      error: {
        problems: expect.arrayContaining([expect.objectContaining({ field, message: expect.stringMatching(says) })]),
      },
    })
  })

  test('a key that the domain does not show', async () => {
    const closed = sandboxDomain(world.sandbox, async (request) =>
      request.url.includes('/SigningCert') ? new Response('', { status: 401 }) : world.sandbox.fetch(request),
    )
    const answers = toOrders('static')
    const made = await makePlan(readerOf(closed), { answers }, { now: new Date().toISOString(), runName })
    expect(made).toMatchObject({ error: { problems: [{ code: 'keys-closed', field: 'gateway.keys' }] } })
    expect((await planned({ domain: closed, answers: toOrders('remote') })).manual[0]?.files).toHaveLength(3)
  })
})
