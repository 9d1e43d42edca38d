import { describe, expect, test } from 'vitest'
import { administratorDomain, byToken } from './connect'
import { readDiscovery } from './discovery'
import { explainError } from './explain-error'
import { mayDo, proveCaller, readRights, rolesThatMay } from './rights'
import { must, openSandbox } from './sandbox-fixture'

const { sandbox, us, emea } = await openSandbox()

/** Passes on to the sandbox and remembers what was asked. */
const watched = () => {
  const asked: string[] = []
  const fetch = (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`)
    return sandbox.fetch(request)
  }
  return { asked, fetch }
}

const administrator = (fetch: typeof sandbox.fetch, now?: () => number) =>
  administratorDomain({
    id: 'us',
    name: 'us',
    url: us.described.url,
    ...us.described.admin,
    fetch,
    ...(now && { now }),
  })

describe('an administrator application', () => {
  test('asks for one token, however many calls are made at once', async () => {
    const { asked, fetch } = watched()
    const domain = administrator(fetch)
    await Promise.all([readRights(domain), readRights(domain), readRights(domain)])
    expect(asked.filter((line) => line.endsWith('/oauth2/v1/token'))).toHaveLength(1)
  })

  test('asks again when the token is about to end', async () => {
    const { asked, fetch } = watched()
    let clock = 0
    const domain = administrator(fetch, () => clock)
    await domain.authorization()
    clock = 3_500_000
    await domain.authorization()
    expect(asked).toHaveLength(1)
    clock = 3_599_000
    await domain.authorization()
    expect(asked).toHaveLength(2)
  })

  test('with a wrong secret is told so, and asks afresh the next time', async () => {
    const { asked, fetch } = watched()
    const { clientId } = us.described.admin
    const domain = administratorDomain({
      id: 'us',
      name: 'us',
      url: us.described.url,
      clientId,
      clientSecret: 'wrong',
      fetch,
    })
    const proven = await proveCaller(domain)
    expect(proven).toMatchObject({ ok: false, error: { kind: 'http', code: 'invalid_client' } })
    if (!proven.ok)
      expect(explainError(proven.error).message).toBe('The domain does not accept this client ID and secret.')
    await domain.authorization()
    expect(asked).toHaveLength(2)
  })

  test('sends no secret over plain http to another machine', async () => {
    const { asked, fetch } = watched()
    const domain = administratorDomain({
      id: 'x',
      name: 'x',
      url: 'http://idcs.example',
      clientId: 'a',
      clientSecret: 'b',
      fetch,
    })
    expect(await domain.authorization()).toMatchObject({ ok: false })
    expect(asked).toEqual([])
  })

  test('learns its roles on the domain', async () => {
    expect(must(await proveCaller(us.domain))).toEqual({
      roles: ['Identity Domain Administrator'],
      callerName: 'Assay console',
    })
  })
})

describe('a pasted token', () => {
  const pasted = (accessToken: string) => ({
    ...byToken({ id: 'p', name: 'pasted', url: us.described.url, accessToken }),
    fetch: sandbox.fetch,
  })

  test('works with or without "Bearer" in front, and says its own roles', async () => {
    const header = must(await us.domain.authorization())
    const wrapped = header.replace(/.{60}/g, '$&\n')
    for (const text of [header, header.slice('Bearer '.length), ` ${header}\n`, wrapped, `${header}\u200b`])
      expect(must(await proveCaller(pasted(text))).roles).toContain('Identity Domain Administrator')
  })

  test('of another domain is refused by the call that proves it', async () => {
    const proven = await proveCaller(pasted(must(await emea.domain.authorization())))
    expect(proven).toMatchObject({ ok: false, error: { kind: 'http', status: 401 } })
  })
})

describe('discovery', () => {
  test('of the sandbox names its endpoints below the connected address', async () => {
    const { url } = us.described
    expect(must(await readDiscovery(url, sandbox.fetch))).toMatchObject({
      issuer: 'https://identity.oraclecloud.com/',
      tokenEndpoint: `${url}/oauth2/v1/token`,
      jwksUri: `${url}/admin/v1/SigningCert/jwk`,
    })
  })

  test('that names other addresses has them listed, and its usual endpoints used', async () => {
    const url = 'https://idcs.example'
    const document = {
      issuer: 'https://identity.oraclecloud.com/',
      token_endpoint: 'https://evil.example/oauth2/v1/token',
      jwks_uri: 'https://idcs.example:443/admin/v1/SigningCert/jwk',
      secure_token_endpoint: 'https://idcs.secure.example/oauth2/v1/token',
    }
    expect(must(await readDiscovery(url, async () => Response.json(document)))).toEqual({
      issuer: 'https://identity.oraclecloud.com/',
      tokenEndpoint: 'https://idcs.example/oauth2/v1/token',
      jwksUri: 'https://idcs.example/admin/v1/SigningCert/jwk',
      elsewhere: ['https://evil.example/oauth2/v1/token', 'https://idcs.secure.example/oauth2/v1/token'],
    })
  })

  test('of a page that is no domain is a shape error', async () => {
    const answer = await readDiscovery('https://x.example', async () => new Response('<html>'))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'shape' } })
  })
})

describe('what a caller may do', () => {
  test.each([
    [['Application Administrator'], 'Apps', 'POST', 'yes'],
    [['Application Administrator'], 'OAuthPartnerCertificates', 'POST', 'no'],
    [['Security Administrator'], 'OAuthPartnerCertificates', 'POST', 'yes'],
    [['Security Administrator'], 'Grants', 'POST', 'no'],
    [['User Administrator'], 'Apps', 'POST', 'no'],
    [['User Administrator'], 'Apps', 'list', 'yes'],
    [['Me', 'Identity Domain Administrator'], 'Settings', 'PATCH', 'yes'],
    [[], 'Apps', 'GET', 'no'],
    [null, 'Apps', 'GET', 'unknown'],
    [['Identity Domain Administrator'], 'SigningCert', 'GET', 'unknown'],
  ])('%j, %s %s: %s', (roles, endpoint, method, expected) => {
    expect(mayDo(roles, endpoint, method)).toBe(expected)
  })

  test('names the roles of which one is enough', () => {
    expect(rolesThatMay('OAuthPartnerCertificates', 'POST')).toEqual([
      'Identity Domain Administrator',
      'Security Administrator',
    ])
  })
})
