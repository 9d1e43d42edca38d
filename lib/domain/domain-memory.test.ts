import { beforeAll, describe, expect, test } from 'vitest'
import { findAppRole } from './app-roles'
import { makeClient } from './client-fixture'
import { collectFacts } from './collect'
import type { Domain } from './domain'
import { newMemory } from './domain-memory'
import { createGrant } from './grants'
import { must, openSandbox } from './sandbox-fixture'
import { listServiceInstances } from './service-instance'
import { testToken } from './token-test'
import { findUserByName } from './users'

const maria = 'maria.ops@northwind.example'
const now = () => new Date().toISOString()

let domain: Domain
let client: Awaited<ReturnType<typeof makeClient>>
let serviceAppId: string
/** Paths that were asked for, in the order in which they went out, and which waited for which. */
let asked: { path: string; after: number }[] = []

beforeAll(async () => {
  const { us } = await openSandbox()
  const service = must(await listServiceInstances(us.domain)).find(({ kind }) => kind === 'oic')
  if (!service) throw new Error('no OIC')
  serviceAppId = service.appId
  client = await makeClient(us.domain, { alias: 'remembered', scope: service.scopes[0]?.fqs ?? '' })
  let answered = 0
  domain = {
    ...us.domain,
    memory: newMemory(),
    fetch: async (request) => {
      asked.push({ path: new URL(request.url).pathname.replace(/^\/us/, ''), after: answered })
      const answer = await us.domain.fetch(request)
      answered += 1
      return answer
    },
  }
})

const tested = async () => {
  asked = []
  const proof = { clientSecret: client.clientSecret }
  const call = { clientId: client.app.name, grantType: 'client_credentials', scope: client.scope, serviceAppId }
  const result = must(await testToken(domain, { ...call, ...proof }, now()))
  const first = asked[0]?.after ?? 0
  return { result, atOnce: asked.filter(({ after }) => after === first).map(({ path }) => path) }
}

describe('a token test', () => {
  test('asks where to send, and then whose roles; the next sends at once, and asks all the same', async () => {
    const before = await tested()
    expect(before.atOnce).toEqual(['/.well-known/openid-configuration'])
    const after = await tested()
    expect(after.atOnce).toContain('/oauth2/v1/token')
    expect(after.atOnce).toContain('/admin/v1/AppRoles')
    expect(after.atOnce).toContain('/.well-known/openid-configuration')
    expect(Object.keys(after.result.facts).sort()).toEqual(Object.keys(before.result.facts).sort())
  })

  test('goes to the remembered endpoint, and back to discovery’s when that says another', async () => {
    if (domain.memory) domain.memory.tokenEndpoint = `${domain.url}/oauth2/v0/token`
    expect((await tested()).result.request.url).toMatch(/v0\/token$/)
    expect((await tested()).result.request.url).toMatch(/v1\/token$/)
  })
})

describe('roles that were asked for early', () => {
  const rolesOf = async (userName?: string) => {
    const call = { clientId: client.app.name, serviceAppId, scope: client.scope, ...(userName && { userName }) }
    const { facts } = await collectFacts(domain, call, now())
    return facts.roles?.value
  }

  test('are those of now, not of then', async () => {
    expect(await rolesOf(maria)).toEqual([])
    const user = must(await findUserByName(domain, maria))
    const role = must(await findAppRole(domain, serviceAppId, 'ServiceInvoker'))
    const grantee = { type: 'User' as const, id: user?.id ?? '' }
    must(await createGrant(domain, { grantee, appId: serviceAppId, roleId: role?.id ?? '' }))
    expect(await rolesOf(maria)).toEqual([{ role: 'ServiceInvoker', appId: serviceAppId, holder: 'user' }])
  })

  test('of somebody else than was remembered are asked again', async () => {
    const key = [...(domain.memory?.ids.keys() ?? [])].find((each) => each.startsWith(`user ${maria}`)) ?? ''
    domain.memory?.ids.set(key, 'an-id-of-nobody')
    expect(await rolesOf(maria)).toEqual([{ role: 'ServiceInvoker', appId: serviceAppId, holder: 'user' }])
    expect(domain.memory?.ids.get(key)).not.toBe('an-id-of-nobody')
  })
})
