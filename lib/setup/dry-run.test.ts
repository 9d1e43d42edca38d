import { expect, test } from 'vitest'
import { makePlan, type PlanWish } from './make-plan'
import { recipes } from './recipes/recipes'
import { readerOf, runName, type SetupWorld, setupWorld } from './setup-fixture'

const now = new Date().toISOString()

const fixOfEverything = ({ answers: { serviceAppId: appId, user, certificate } }: SetupWorld): PlanWish => ({
  title: 'Fix',
  desired: {
    certificates: [
      { ...certificate, store: 'client' },
      { ...certificate, store: 'partner' },
    ],
    apps: [{ displayName: 'New', certificates: { contains: [certificate.alias] }, isActive: true }],
    grants: [{ appId, role: 'ServiceInvoker', to: { kind: 'user', id: user.id, name: user.userName } }],
    users: [{ ...user, isActive: false }],
  },
})

const wishes: [string, 'opa' | 'oic', (world: SetupWorld) => PlanWish][] = [
  ...Object.values(recipes).map(({ id, serves }): (typeof wishes)[number] => [
    id,
    serves === 'opa' ? 'opa' : 'oic',
    ({ answers }) => ({ answers: { ...answers, recipe: id } }),
  ]),
  ['a fix of everything there is', 'oic', fixOfEverything],
]

test.each(wishes)('planning %s asks and never writes', async (_name, kind, wishOf) => {
  const world = await setupWorld(kind)
  const before = world.sandbox.exportDomain('us')
  const from = world.sandbox.requests().at(-1)?.seq ?? 0
  const made = await makePlan(readerOf(world.domain), wishOf(world), { now, runName })
  expect(made).toMatchObject({ ok: true, value: { steps: expect.any(Array) } })
  const asked = world.sandbox.requests(from).filter(({ path }) => !path.endsWith('/oauth2/v1/token'))
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/.search'))).toEqual([])
  expect(world.sandbox.exportDomain('us')).toEqual(before)
})
