import { describe, expect, test } from 'vitest'
import { applyChange, signAssertion } from '../jose/assertion'
import { findAppRole } from './app-roles'
import { openCalls } from './call-fixture'
import { makeClient } from './client-fixture'
import { collectFacts } from './collect'
import type { Domain } from './domain'
import { createGrant } from './grants'
import { must } from './sandbox-fixture'
import { findUserByName } from './users'

const { sandbox, domain, opa, oic, maria, toOpa, toOic } = await openCalls()
const now = new Date().toISOString()

describe('the facts of a call', () => {
  test('come from the domain, all of them', async () => {
    const assertion = await signAssertion(toOpa.draft(maria), toOpa.key)
    const call = { clientId: toOpa.app.name, userName: maria, scope: toOpa.scope, assertion }
    const { facts, problems } = await collectFacts(domain, call, now)
    expect(problems).toEqual([])
    expect(facts.domain?.value).toMatchObject({ url: domain.url, tokenEndpoint: `${domain.url}/oauth2/v1/token` })
    expect(facts.app?.value).toMatchObject({
      clientId: toOpa.app.name,
      isActive: true,
      clientType: 'trusted',
      scopes: [toOpa.scope],
      certificates: [{ alias: 'to-opa' }],
      isOracleService: false,
    })
    expect(facts.resourceApp?.value).toMatchObject({ id: opa.appId, audience: opa.audience, isOracleService: true })
    expect(facts.user?.value).toMatchObject({ userName: maria, isActive: true })
    const certificate = facts.certificates?.value.find(({ alias }) => alias === 'to-opa')
    expect(certificate).toMatchObject({ store: 'client', keyBits: 2048 })
    expect(certificate?.x5t).toHaveLength(27)
    expect(facts.assertion?.value.signature).toBe('valid')
    expect(facts.settings?.value.signingCertPublicAccess).toBe(false)
    expect(facts.roles?.value).toEqual([])
    expect(facts.now).toEqual({ value: now, from: 'request', at: now })
    expect(JSON.stringify(facts)).not.toContain(toOpa.clientSecret)
    expect(JSON.stringify(facts)).not.toContain(assertion.split('.')[2])
  })

  test('say "asked, and there is none" with null', async () => {
    const call = { clientId: 'nobody', userName: 'nobody@x', scope: 'https://nowhere/process' }
    const { facts, problems } = await collectFacts(domain, call, now)
    expect([facts.app?.value, facts.user?.value, facts.resourceApp?.value]).toEqual([null, null, null])
    expect(problems).toEqual([])
  })

  test('of an assertion: signed with another key is invalid, another algorithm or alias is not judged', async () => {
    const stranger = await makeClient(domain, { alias: 'stranger', scope: toOpa.scope })
    const signatureOf = async (header: Record<string, string>, key: CryptoKey) => {
      const assertion = await signAssertion(applyChange(toOpa.draft(maria), { header }, Date.now()), key)
      const { facts } = await collectFacts(domain, { clientId: toOpa.app.name, assertion }, now)
      return facts.assertion?.value.signature
    }
    expect(await signatureOf({}, stranger.key)).toBe('invalid')
    expect(await signatureOf({ kid: 'TO-OPA' }, toOpa.key)).toBe('valid')
    expect(await signatureOf({ alg: 'RS512' }, toOpa.key)).toBe('unchecked')
    expect(await signatureOf({ kid: 'nobody-knows' }, toOpa.key)).toBe('unchecked')
  })

  test('of roles name who holds them', async () => {
    const call = { clientId: toOic.app.name, userName: maria, scope: toOic.scope }
    const held = async () => (await collectFacts(domain, call, now)).facts.roles?.value
    expect(await held()).toEqual([])
    const role = must(await findAppRole(domain, oic.appId, 'ServiceInvoker'))
    const user = must(await findUserByName(domain, maria))
    const grant = { appId: oic.appId, roleId: role?.id ?? '' }
    must(await createGrant(domain, { ...grant, grantee: { type: 'User', id: user?.id ?? '' } }))
    expect(await held()).toEqual([{ role: 'ServiceInvoker', appId: oic.appId, holder: 'user' }])
    must(await createGrant(domain, { ...grant, grantee: { type: 'App', id: toOic.app.id } }))
    expect(await held()).toContainEqual({ role: 'ServiceInvoker', appId: oic.appId, holder: 'app' })
  })

  test('that cannot be asked are left out and named, the others stay', async () => {
    const call = { clientId: toOpa.app.name, userName: maria, scope: toOpa.scope }
    const deaf: Domain = {
      ...domain,
      fetch: async (request) =>
        /Settings|OAuthPartnerCertificates|Grants/.test(new URL(request.url).pathname)
          ? new Response('', { status: 401 })
          : sandbox.fetch(request),
    }
    const { facts, problems } = await collectFacts(deaf, call, now)
    expect(facts.settings).toBeUndefined()
    expect(facts.roles).toBeUndefined()
    expect(facts.certificates?.value.length).toBeGreaterThan(0)
    expect(facts.app?.value).not.toBeNull()
    expect(problems).toHaveLength(3)
    expect(problems.join(' ')).toMatch(
      /settings could not be asked.*partner certificates could not be asked.*roles could not be asked/,
    )
  })

  test('through a group count when the user is in it', async () => {
    const user = must(await findUserByName(domain, maria))
    const role = must(await findAppRole(domain, opa.appId, 'ServiceDeveloper'))
    const grant = (group: string) => ({
      id: `g-${group}`,
      grantee: { type: 'Group', value: group },
      entitlement: { attributeName: 'appRoles', attributeValue: role?.id },
    })
    const asked: string[] = []
    const grouped: Domain = {
      ...domain,
      fetch: async (request) => {
        const filter = new URL(request.url).searchParams.get('filter') ?? ''
        if (request.url.includes('/Groups')) {
          asked.push(filter)
          return Response.json({ totalResults: 1, Resources: [{ id: 'hers' }] })
        }
        const isGroupQuestion = request.url.includes('/Grants') && filter.includes('"Group"')
        return isGroupQuestion
          ? Response.json({ totalResults: 2, Resources: [grant('hers'), grant('others')] })
          : sandbox.fetch(request)
      },
    }
    const { facts } = await collectFacts(
      grouped,
      { clientId: toOpa.app.name, userName: maria, scope: toOpa.scope },
      now,
    )
    expect(facts.roles?.value).toEqual([{ role: 'ServiceDeveloper', appId: opa.appId, holder: 'user' }])
    expect(asked).toEqual([`members.value eq "${user?.id}"`])
  })
})
