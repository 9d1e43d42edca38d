import { beforeAll, describe, expect, test } from 'vitest'
import { jwtBearer } from '../faults/fault'
import { askToken, decodeClaims, type Healthy, healthySetup, signAssertion } from '../healthy-fixture'

let healthy: Healthy
beforeAll(async () => {
  healthy = await healthySetup('opa')
})

const now = () => Math.floor(Date.now() / 1000)

describe('client authentication', () => {
  const form = () => ({ grant_type: 'client_credentials', scope: healthy.scope })
  const clientAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

  test('the secret may be in the form', async () => {
    const { clientId, secret } = healthy.client
    const answer = await healthy.token({ ...form(), client_id: clientId, client_secret: secret })
    expect(answer.status).toBe(200)
  })

  test('a client assertion stands for the secret', async () => {
    const { clientId } = healthy.client
    const assertion = await signAssertion(healthy, { claims: { sub: clientId } })
    const answer = await healthy.token({
      ...form(),
      client_id: clientId,
      client_assertion_type: clientAssertion,
      client_assertion: assertion,
    })
    expect(answer.status).toBe(200)
    const { access_token } = (await answer.json()) as { access_token: string }
    expect(decodeClaims(access_token)).toMatchObject({ sub: clientId, sub_type: 'client', gtp: 'cc' })
  })

  test('an expired client assertion is answered like a wrong secret', async () => {
    const { clientId } = healthy.client
    const assertion = await signAssertion(healthy, { claims: { sub: clientId, exp: now() - 1 } })
    const answer = await healthy.token({
      ...form(),
      client_assertion_type: clientAssertion,
      client_assertion: assertion,
    })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' })
    expect(healthy.sandbox.refusals().at(-1)).toMatchObject({ gate: 'assertion-times' })
  })

  test('beside one for a user it has a cause of its own', async () => {
    const { clientId } = healthy.client
    const answer = await healthy.token({
      grant_type: jwtBearer,
      scope: healthy.scope,
      assertion: await signAssertion(healthy),
      client_assertion_type: clientAssertion,
      client_assertion: await signAssertion(healthy, { claims: { sub: clientId, exp: now() - 1 } }),
    })
    expect(answer.status).toBe(401)
    expect(healthy.sandbox.refusals().at(-1)).toMatchObject({ gate: 'client-assertion' })
  })

  test('nothing at all is refused', async () => {
    expect((await healthy.token(form())).status).toBe(401)
  })

  test('an administrator’s token names its roles', async () => {
    const { clientId, clientSecret } = healthy.domain.admin
    const scope = 'urn:opc:idm:__myscopes__'
    const answer = await healthy.token({ grant_type: 'client_credentials', scope }, [clientId, clientSecret])
    const { access_token } = (await answer.json()) as { access_token: string }
    expect(decodeClaims(access_token).clientAppRoles).toEqual(['Authenticated Client', 'Identity Domain Administrator'])
  })

  test('a custom lifetime is kept', async () => {
    const { body } = await askToken(healthy, { form: { scope: `${healthy.scope} urn:opc:resource:expiry=120` } })
    expect(body.expires_in).toBe(120)
  })
})
