import { describe, expect, test } from 'vitest'
import { findAppRole } from './app-roles'
import { openCalls } from './call-fixture'
import { createGrant } from './grants'
import { buildProbe, maskedProbe, readServiceAnswer, sendProbe } from './probe'
import { must } from './sandbox-fixture'
import { findUserByName } from './users'

const { domain, opa, oic, maria, toOpa, toOic, tokenFor } = await openCalls()

describe('a proof call', () => {
  test('to Process Automation lists tasks with the token of a user', async () => {
    const accessToken = await tokenFor(toOpa)
    const probe = must(buildProbe(opa, { baseUrl: opa.urls[0] ?? '', accessToken, call: { kind: 'tasks' } }))
    expect(probe.fact).toMatchObject({ kind: 'opa', operation: 'read', appId: opa.appId, audiences: [opa.audience] })
    const { fact, answer } = readServiceAnswer(await sendProbe(domain, probe))
    expect(fact?.status).toBe(200)
    expect(JSON.stringify([maskedProbe(probe), answer, fact, probe.fact])).not.toContain(accessToken)
  })

  test('with a token for another instance is refused, with challenge and date', async () => {
    const accessToken = await tokenFor(toOic)
    const probe = must(buildProbe(opa, { baseUrl: opa.urls[0] ?? '', accessToken, call: { kind: 'tasks' } }))
    const { fact } = readServiceAnswer(await sendProbe(domain, probe))
    expect(fact).toMatchObject({ status: 401, challenge: expect.stringMatching(/^Bearer/), date: expect.any(String) })
  })

  test('runs the integration named once the user has the role', async () => {
    const call = {
      kind: 'trigger',
      method: 'POST',
      code: 'ECHO',
      version: '1.0',
      path: '/echo',
      body: '{"hello":1}',
    } as const
    const run = async () => {
      const accessToken = await tokenFor(toOic)
      const probe = must(buildProbe(oic, { baseUrl: oic.urls[0] ?? '', accessToken, call }))
      expect(probe.url).toBe(`${oic.urls[0]}/ic/api/integration/v1/flows/rest/ECHO/1.0/echo`)
      return readServiceAnswer(await sendProbe(domain, probe)).fact
    }
    expect(await run()).not.toMatchObject({ status: 200 })
    const user = must(await findUserByName(domain, maria))
    const role = must(await findAppRole(domain, oic.appId, 'ServiceInvoker'))
    must(
      await createGrant(domain, {
        grantee: { type: 'User', id: user?.id ?? '' },
        appId: oic.appId,
        roleId: role?.id ?? '',
      }),
    )
    expect(await run()).toMatchObject({ status: 200 })
  })

  test.each([
    ['an address that the domain does not name', { baseUrl: 'https://elsewhere.example' }],
    ['plain http to another machine, even confirmed', { baseUrl: 'http://elsewhere.example', confirmed: true }],
    ['an address with a user name, even confirmed', { baseUrl: 'https://a@elsewhere.example', confirmed: true }],
    [
      'a path that climbs to another integration',
      { call: { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: '../../ECHO2/1.0/x' } },
    ],
  ] as const)('sends no token to %s', (_where, change) => {
    const usual = { baseUrl: opa.urls[0] ?? '', accessToken: 'x', call: { kind: 'tasks' } } as const
    expect(buildProbe(opa, { ...usual, ...change })).toMatchObject({ ok: false })
  })

  test('goes to an address that a person confirmed', () => {
    const confirmed = {
      baseUrl: 'https://elsewhere.example/',
      confirmed: true,
      accessToken: 'x',
      call: { kind: 'tasks' },
    } as const
    expect(must(buildProbe(opa, confirmed)).url).toBe('https://elsewhere.example/process/api/v1/tasks')
  })
})
