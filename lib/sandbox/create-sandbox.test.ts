import { expect, test } from 'vitest'
import { askToken, callService, decodeClaims, healthySetup } from './healthy-fixture'

test.each(['opa', 'oic'] as const)('a healthy %s setup gets a user token that the instance accepts', async (kind) => {
  const healthy = await healthySetup(kind)
  const { status, body } = await askToken(healthy)
  expect(body).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600 })
  expect(status).toBe(200)
  expect(decodeClaims(body.access_token ?? '')).toMatchObject({
    sub: healthy.userName,
    sub_type: 'user',
    iss: 'https://identity.oraclecloud.com/',
    tenant_iss: healthy.domain.url,
    aud: healthy.service.audience,
    client_id: healthy.client.clientId,
    gtp: 'jwt',
  })
  const proof = await callService(healthy, body.access_token ?? '')
  expect(proof.status).toBe(200)
  expect(healthy.sandbox.refusals()).toEqual([])
})
