import { expect, test } from 'vitest'
import { openRecipeWorlds } from '../bench/setup/recipe-world'
import type { Domain } from '../domain/domain'
import type { Sandbox } from '../sandbox/sandbox-types'
import { makePlan, type PlanWish } from './make-plan'
import { allRecipes } from './recipes/recipes'
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

/** Plans over a domain that can only be asked, and looks at what was sent. */
async function expectNoWrite(sandbox: Sandbox, domain: Domain, wish: PlanWish): Promise<void> {
  const before = sandbox.exportState()
  const from = sandbox.requests().at(-1)?.seq ?? 0
  const made = await makePlan(readerOf(domain), wish, { now, runName })
  expect(made).toMatchObject({ ok: true, value: { steps: expect.any(Array) } })
  const asked = sandbox.requests(from).filter(({ path }) => !path.endsWith('/oauth2/v1/token'))
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/.search'))).toEqual([])
  expect(sandbox.exportState()).toEqual(before)
}

test('planning a fix of everything there is asks and never writes', async () => {
  const world = await setupWorld('oic')
  await expectNoWrite(world.sandbox, world.domain, fixOfEverything(world))
})

test.each(allRecipes)('planning $id asks and never writes', async ({ id }) => {
  for (const { sandbox, domain, plan, reset } of await openRecipeWorlds(id)) {
    reset()
    if (!plan.answers) throw new Error(`${id} was planned without answers`)
    await expectNoWrite(sandbox, domain, { answers: plan.answers })
  }
})
