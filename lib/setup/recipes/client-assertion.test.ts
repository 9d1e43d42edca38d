import { describe, expect, test } from 'vitest'
import { makeCallerKey } from '../../domain/client-fixture'
import { findUserByName } from '../../domain/users'
import { jwtBearer } from '../../facts/grant-types'
import { judge } from '../../gates/judge'
import { signAssertion, userAssertion } from '../../jose/assertion'
import type { ProofAnswers } from '../../queries/shapes/recipes'
import { openRecipeCase } from './recipe-fixture'

const userName = 'maria.ops@northwind.example'
const alias = 'caller'

/** A client in the name of a user, of either product, as its caller has it. */
async function open(kind: 'opa' | 'oic', proof: ProofAnswers) {
  const its = await openRecipeCase('us', kind)
  const before = its.exported()
  const user = await findUserByName(its.domain, userName)
  const { key, x509 } = await makeCallerKey(alias)
  const answers = {
    ...its.client,
    ...proof,
    certificate: { alias, x509 },
    trustAsPartner: true,
    user: { id: (user.ok && user.value?.id) || '', userName },
  }
  const made = await its.setUp(
    kind === 'opa'
      ? { recipe: 'opa-jwt-assertion', ...answers }
      : { recipe: 'oic-jwt-user-assertion', roleToApplication: false, ...answers },
  )
  const sign = (sub: string) =>
    signAssertion(
      userAssertion({ clientId: made.clientId, userName: sub, alias, now: Date.now(), jti: crypto.randomUUID() }),
      key,
    )
  return { ...its, ...made, before, sign }
}

describe.each(['opa', 'oic'] as const)('a client of %s that proves itself by assertion', (kind) => {
  test('gets a token without its secret, is served, and is undone without a trace', async () => {
    const its = await open(kind, { clientProof: 'assertion' })
    const token = await its.askToken({
      clientId: its.clientId,
      clientAssertion: await its.sign(its.clientId),
      grantType: jwtBearer,
      scope: its.client.scopes[0] ?? '',
      assertion: await its.sign(userName),
      userName,
      serviceAppId: its.service.appId,
    })
    expect(token.facts.tokenRequest?.value.clientAuth).toBe('client-assertion')
    expect(token.request.headers.map(([name]) => name)).not.toContain('authorization')
    const served = await its.callIt(token.accessToken ?? '')
    expect(served.answer).toMatchObject({ status: 200 })
    expect(judge({ ...token.facts, ...served.facts }).outcome).toBe('passed')
    expect(await its.undoIt()).toBe('undone')
    expect(its.exported()).toEqual(its.before)
  })

  test('needs the same writes as one by secret, and tells the caller what to send', async () => {
    const [bySecret, byAssertion] = [await open(kind, {}), await open(kind, { clientProof: 'assertion' })]
    const written = ({ plan }: typeof bySecret) => plan.steps.map(({ kind: step }) => step)
    expect(written(byAssertion)).toEqual(written(bySecret))
    const told = byAssertion.plan.manual.find(({ owner }) => owner === 'Whoever builds the caller')
    expect(told?.steps.join(' ')).toMatch(
      /client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer/,
    )
    expect(told?.steps.join(' ')).toContain(`kid ${alias}`)
    expect(bySecret.plan.manual.map(({ owner }) => owner)).not.toContain('Whoever builds the caller')
  })

  test('is refused where the assertion for the user stands for the client too', async () => {
    const its = await open(kind, { clientProof: 'assertion' })
    const assertion = await its.sign(userName)
    const { answer } = await its.askToken({
      clientId: its.clientId,
      clientAssertion: assertion,
      grantType: jwtBearer,
      scope: its.client.scopes[0] ?? '',
      assertion,
    })
    expect(answer).toMatchObject({ status: 401, body: expect.stringContaining('invalid_client') })
  })
})
