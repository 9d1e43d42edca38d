import { expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'

test('an administrator finds out who there is', async () => {
  const sandbox = await createSandbox({ world: 'empty' })
  const [domain] = sandbox.describe('http://sandbox.test').domains
  if (!domain) throw new Error('a world has a domain')
  const { clientId, clientSecret } = domain.admin

  const answer = await sandbox.fetch(
    new Request(`${domain.url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
    }),
  )
  const { access_token } = (await answer.json()) as { access_token: string }

  sandbox.disturbances.put({ kind: 'unavailable', domain: domain.name, path: '/admin/v1/Users', times: 1 })
  const users = () =>
    sandbox.fetch(new Request(`${domain.url}/admin/v1/Users`, { headers: { authorization: `Bearer ${access_token}` } }))
  expect((await users()).status).toBe(503)
  expect((await users()).status).toBe(200)
  expect(sandbox.requests().map(({ path, status }) => [path, status])).toEqual([
    ['/main/oauth2/v1/token', 200],
    ['/main/admin/v1/Users', 503],
    ['/main/admin/v1/Users', 200],
  ])
})
