import { beforeAll, expect, test } from 'vitest'
import { decodeClaims, jwtBearer } from '../healthy-fixture'
import { ask, codeOf, exchange, type Flow, openFlow, orders, type TokenAnswer } from './flow-fixture'

let flow: Flow
let tokens: TokenAnswer['body']
beforeAll(async () => {
  flow = await openFlow({ allowedGrants: ['authorization_code', jwtBearer] })
  tokens = (await exchange(flow, await codeOf(flow))).body
})

const propagate = (assertion: string) => ask(flow, { grant_type: jwtBearer, assertion, scope: `${orders}read` })

test('an identity token stands for its user, again and again', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { status, body } = await propagate(tokens.id_token)
    expect(status).toBe(200)
    expect(decodeClaims(body.access_token)).toMatchObject({ sub: flow.user.userName, gtp: 'jwt', aud: orders })
  }
})

test.each<[string, () => string, string]>([
  ['an access token', () => tokens.access_token, 'assertion-shape'],
  ['a forged identity token', () => `${tokens.id_token.slice(0, -4)}AAAA`, 'assertion-signature'],
])('%s does not', async (_, assertion, gate) => {
  expect((await propagate(assertion())).gate).toBe(gate)
})

test('it ends with the session', async () => {
  flow.clock.now += 28_801_000
  expect((await propagate(tokens.id_token)).gate).toBe('assertion-times')
})

test('an identity token does not open the admin API, even of a domain that is its own issuer', async () => {
  flow.clock.now = Date.now()
  const path = 'Settings/Settings'
  await flow.admin('PATCH', path, { Operations: [{ op: 'replace', path: 'issuer', value: flow.domain.url }] })
  const { id_token } = (await exchange(flow, await codeOf(flow))).body
  expect(decodeClaims(id_token).aud).toContain(flow.domain.url)
  const answer = await flow.sandbox.fetch(
    new Request(`${flow.domain.url}/admin/v1/Apps`, { headers: { authorization: `Bearer ${id_token}` } }),
  )
  expect(answer.status).toBe(401)
})
