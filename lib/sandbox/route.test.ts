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

test('the address of the sandbox shows what is where, and no secret', async () => {
  const answer = await sandbox.fetch(new Request('http://sandbox.test/'))
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/html')
  for (const { url, services } of sandbox.describe('http://sandbox.test').domains)
    for (const shown of [url, ...services.map((service) => service.url)])
      expect(html).toContain(`<small>${shown}</small>`)
  const { controlToken, domains } = sandbox.describe('http://sandbox.test')
  const secrets = domains.flatMap(({ admin, users }) => [admin.clientSecret, ...users.map(({ password }) => password)])
  for (const secret of [controlToken, ...secrets]) expect(html).not.toContain(secret)
})

test.each(['/us/opa-us/process/workspace/', '/emea/fusion-emea/fscmUI/faces/FuseWelcome'])(
  'from there one comes to %s',
  async (path) => {
    const html = await (await sandbox.fetch(new Request('http://sandbox.test/'))).text()
    expect(html).toContain(`href="http://sandbox.test${path}"`)
    const page = await sandbox.fetch(new Request(`http://sandbox.test${path}`))
    expect(await page.text()).toContain('play page, not Oracle’s')
  },
)
