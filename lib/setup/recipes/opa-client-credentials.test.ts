import { expect, test } from 'vitest'
import { clientCredentials } from '../../facts/grant-types'
import { judge } from '../../gates/judge'
import { openRecipeCase } from './recipe-fixture'

const recipe = 'opa-client-credentials'

test.each(['us', 'emea'] as const)(
  'answers → plan → run → token → call in %s, once a person has let the application in',
  async (side) => {
    const its = await openRecipeCase(side, 'opa')
    const before = its.exported()
    const { plan, outcome, appId, clientId, clientSecret } = await its.setUp({ recipe, ...its.client })
    expect(outcome).toBe('done')
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['create-app', 'activate-app'])

    const call = { clientId, clientSecret, grantType: clientCredentials, scope: its.client.scopes[0] ?? '' }
    const token = await its.askToken({ ...call, serviceAppId: its.service.appId })
    const accessToken = token.accessToken ?? ''
    expect(token.facts.token?.value.claims).toMatchObject({ sub: clientId, sub_type: 'client', scope: '/process' })

    const refused = await its.callIt(accessToken)
    expect(refused.answer).toMatchObject({ status: 403 })
    const { cause } = judge({ ...token.facts, ...refused.facts })
    expect(cause).toMatchObject({ gateId: 'principal-user', fix: { kind: 'manual' } })

    await its.givePermission(`app:${appId}`, 'USE')
    const served = await its.callIt(accessToken)
    expect(served.answer).toMatchObject({ status: 200 })
    expect(judge({ ...token.facts, ...served.facts }).outcome).toBe('passed')

    expect(await its.undoIt()).toBe('undone')
    expect(its.exported()).toEqual(before)
  },
)

test('such a client starts and reads, and changes nothing that is started', async () => {
  const its = await openRecipeCase('us', 'opa')
  const { appId, clientId, clientSecret } = await its.setUp({ recipe, ...its.client })
  await its.givePermission(`app:${appId}`, 'USE')
  const scope = its.client.scopes[0] ?? ''
  const { accessToken = '' } = await its.askToken({ clientId, clientSecret, grantType: clientCredentials, scope })
  const instances = '/process/api/v1/instances'
  const ask = (method: string, path = instances) => its.request(method, path, accessToken)
  const started = await ask('POST')
  expect(started.status).toBe(201)
  expect((await ask('GET')).status).toBe(200)
  const { id } = (await started.json()) as { id: string }
  expect((await ask('GET', `${instances}/${id}`)).status).toBe(200)
  expect((await ask('PUT', `${instances}/${id}`)).status).toBe(403)
})

test('the plan gives no role of the domain, and says who lets the application in, by which page', async () => {
  const its = await openRecipeCase('us', 'opa')
  const { plan } = await its.setUp({ recipe, ...its.client })
  expect(plan.steps.filter(({ kind }) => kind === 'grant-role')).toEqual([])
  expect(plan.manual).toMatchObject([
    {
      owner: 'A ServiceAdministrator of opa-us',
      source: expect.stringContaining('users-groups-and-permissions.html'),
    },
  ])
})
