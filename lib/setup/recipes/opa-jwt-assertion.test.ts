import { expect, test } from 'vitest'
import { makeCallerKey } from '../../domain/client-fixture'
import { findUserByName } from '../../domain/users'
import { jwtBearer } from '../../facts/grant-types'
import { judge } from '../../gates/judge'
import { signAssertion, userAssertion } from '../../jose/assertion'
import { openRecipeCase } from './recipe-fixture'

const userName = 'maria.ops@northwind.example'

test.each([
  [
    'an instance with an application of its own',
    'us',
    'opa-us',
    /JWT assertion off/,
    'A ServiceAdministrator of opa-us',
  ],
  [
    'an instance that an Oracle Integration carries',
    'emea',
    /^opa-emea-[0-9a-f]{12}-eu$/,
    /no application of its own: oic-emea carries it/,
    /^A ServiceAdministrator of oic-emea, which carries opa-emea-.* \(inferred\)$/,
  ],
] as const)('answers → plan → run → token → call, for %s', async (_, side, name, because, owner) => {
  const its = await openRecipeCase(side, 'opa')
  expect(its.service.displayName).toMatch(name)
  const before = its.exported()
  const user = await findUserByName(its.domain, userName)
  const key = await makeCallerKey('caller')
  const { plan, outcome, clientId, clientSecret } = await its.setUp({
    recipe: 'opa-jwt-assertion',
    ...its.client,
    certificate: { alias: 'caller', x509: key.x509 },
    trustAsPartner: true,
    user: { id: (user.ok && user.value?.id) || '', userName },
  })
  expect(outcome).toBe('done')
  expect(plan.steps.find(({ kind }) => kind === 'create-app')?.because).toMatch(because)
  expect(plan.manual[0]?.owner).toMatch(owner)

  const draft = userAssertion({ clientId, userName, alias: 'caller', now: Date.now(), jti: crypto.randomUUID() })
  const token = await its.askToken({
    clientId,
    clientSecret,
    grantType: jwtBearer,
    scope: its.client.scopes[0] ?? '',
    assertion: await signAssertion(draft, key.key),
    userName,
    serviceAppId: its.service.appId,
  })
  const served = await its.callIt(token.accessToken ?? '')
  expect(served.answer).toMatchObject({ status: 200 })
  expect(judge({ ...token.facts, ...served.facts }).outcome).toBe('passed')
  expect((await its.request('POST', '/process/api/v1/instances', token.accessToken ?? '')).status).toBe(201)

  expect(await its.undoIt()).toBe('undone')
  expect(its.exported()).toEqual(before)
})

test('a scope of the carrier is no scope of the carried instance, nor is one put together', async () => {
  const its = await openRecipeCase('emea', 'opa')
  const whole = its.client.scopes[0]?.replace('/process', 'urn:opc:resource:consumer::all') ?? ''
  for (const scope of [whole, `${its.service.audience}/process`])
    await expect(its.setUp({ recipe: 'opa-client-credentials', ...its.client, scopes: [scope] })).rejects.toThrow(
      'does not define the scope',
    )
})
