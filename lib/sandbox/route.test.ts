import { expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'
import { basicHeader } from './healthy-fixture'

const sandbox = await createSandbox()
const [, us] = sandbox.describe('http://sandbox.test').domains
if (!us) throw new Error('no domain us')

const send = (path: string, init?: RequestInit) => sandbox.fetch(new Request(`${us.url}${path}`, init))

test.each([
  ['/.well-known/openid-configuration', 200],
  ['/admin/v1/Apps', 401],
  ['/opa-us/process/api/v1/tasks', 401],
  ['/gateway-us/v1/echo', 401],
  ['/ui/v1/signin', 400],
])('a domain URL that ends in a slash finds %s as well', async (path, status) => {
  expect((await send(path)).status).toBe(status)
  expect((await send(`/${path}`)).status).toBe(status)
})

test('a token is given below a doubled slash, too', async () => {
  const answer = await send('//oauth2/v1/token', {
    method: 'POST',
    headers: { authorization: basicHeader(us.admin.clientId, us.admin.clientSecret) },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  expect(answer.status).toBe(200)
})

test.each(['', '/'])('what a domain does not play at "%s" names itself', async (path) => {
  const answer = await send(path)
  expect(answer.status).toBe(501)
  expect(await answer.json()).toMatchObject({
    error_description: 'The sandbox does not imitate GET / of an identity domain.',
  })
})
