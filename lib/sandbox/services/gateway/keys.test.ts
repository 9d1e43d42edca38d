import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Healthy, healthySetup, takeHands } from '../../healthy-fixture'
import { clientToken } from '../service-fixture'
import { attempt, deploy, type Forge, jwtPolicy, lastLogged, openForge } from './gateway-fixture'

let now = Date.now()
let healthy: Healthy
let forge: Forge
beforeAll(async () => {
  healthy = await healthySetup('gateway', { world: { now: () => now } })
  forge = await openForge(healthy)
})

describe('static keys', () => {
  test.each<[string, (forge: Forge) => object]>([
    ['PEM', ({ pem }) => ({ format: 'PEM', kid: 'test-key', key: pem })],
    ['JSON_WEB_KEY', ({ jwk }) => ({ format: 'JSON_WEB_KEY', kid: 'test-key', kty: 'RSA', alg: 'RS256', ...jwk })],
  ])('as %s are chosen by kid', async (_, key) => {
    const other = await openForge(healthy, 'other-key')
    const wrong = { format: 'PEM', kid: 'other-key', key: other.pem }
    await deploy(healthy, jwtPolicy(healthy, forge, { publicKeys: { type: 'STATIC_KEYS', keys: [wrong, key(forge)] } }))
    expect(await attempt(healthy, await forge.token())).toMatchObject({ status: 200 })
    expect(await attempt(healthy, await forge.token({}, { kid: 'other-key' }))).toMatchObject({
      status: 401,
      gate: 'gateway-key',
    })
    expect(await attempt(healthy, await forge.token({}, { kid: 'Test-Key' }))).toMatchObject({
      status: 401,
      gate: 'gateway-key',
    })
    expect(await attempt(healthy, await forge.token({}, { alg: 'RS512' }))).toMatchObject({
      status: 401,
      gate: 'gateway-key',
    })
    expect((await lastLogged(healthy)).message).toMatch(/^emulator: /)
  })

  test.each([
    ['half a token', (token: string) => token.slice(0, token.length / 3)],
    ['another payload', (token: string) => token.replace(/\.[^.]+\./, '.e30.')],
    ['no signature', (token: string) => token.replace(/\.[^.]+$/, '.')],
    ['a header that asks for none', (token: string) => token.replace(/^[^.]+/, 'eyJhbGciOiJub25lIn0')],
  ])('sign no token with %s', async (_, change) => {
    await deploy(healthy, jwtPolicy(healthy, forge))
    expect(await attempt(healthy, change(await forge.token()))).toMatchObject({ status: 401 })
  })
})

/** Never ends, so whoever reads it whole never gets to judge it. */
const endless = () =>
  Readable.from(
    (function* () {
      while (true) yield Buffer.alloc(65_536, ' ')
    })(),
  )

describe('a remote key set', () => {
  const remote = (uri: string) =>
    jwtPolicy(healthy, forge, {
      issuers: ['https://identity.oraclecloud.com/'],
      publicKeys: { type: 'REMOTE_JWKS', uri, isSslVerifyDisabled: false, maxCacheDurationInHours: 1 },
    })
  const own = () => `${healthy.domain.url}/admin/v1/SigningCert/jwk`
  // With a fresh token each time: the clock of this world runs.
  const setPublic = async (signingCertPublicAccess: boolean) =>
    (await takeHands(healthy.sandbox, 'us')).admin('PATCH', 'Settings/Settings', {
      Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: signingCertPublicAccess }],
    })

  test('of the domain needs public access, and is kept for the time given', async () => {
    const token = await clientToken(healthy)
    await deploy(healthy, remote(own()))
    expect(await attempt(healthy, token)).toMatchObject({ status: 401, gate: 'signing-key-access' })
    expect(healthy.sandbox.refusals().at(-1)?.detail).toMatch(/SigningCert\/jwk answered 401$/)
    await setPublic(true)
    expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
    await setPublic(false)
    now += 59 * 60_000
    expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
    now += 60_000
    const later = await clientToken(healthy)
    expect(await attempt(healthy, later)).toMatchObject({ status: 401, gate: 'signing-key-access' })
  })

  test('is forgotten when the policy is deployed anew', async () => {
    await setPublic(true)
    await deploy(healthy, remote(own()))
    const token = await clientToken(healthy)
    expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
    await setPublic(false)
    await deploy(healthy, remote(own()))
    expect(await attempt(healthy, token)).toMatchObject({ status: 401, gate: 'signing-key-access' })
  })

  test('of another server is fetched, once', async () => {
    let asked = 0
    const server = createServer((request, response) => {
      asked += 1
      const key = { kid: 'test-key', kty: 'RSA', alg: 'RS256', ...forge.jwk }
      if (request.url === '/keys') response.end(JSON.stringify({ keys: [key] }))
      else if (request.url === '/endless') endless().pipe(response)
      else if (request.url === '/moved') response.writeHead(302, { location: '/keys' }).end()
      else response.end('no key set')
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const policy = (path: string) => ({ ...remote(`${origin}${path}`), issuers: ['https://issuer.example/'] })
    const token = await forge.token({ iat: now / 1000, exp: now / 1000 + 600 })
    await deploy(healthy, policy('/keys'))
    expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
    expect(await attempt(healthy, token)).toMatchObject({ status: 200 })
    expect(asked).toBe(1)
    for (const path of ['/moved', '/else']) {
      await deploy(healthy, policy(path))
      expect(await attempt(healthy, token)).toMatchObject({ status: 401, gate: 'key-set-address' })
    }
    await deploy(healthy, policy('/endless'))
    await attempt(healthy, token)
    expect(healthy.sandbox.refusals().at(-1)?.detail).toMatch(/longer than 262144 bytes$/)
    await new Promise((closed) => server.close(closed))
    await deploy(healthy, policy('/keys'))
    expect(await attempt(healthy, token)).toMatchObject({ status: 401, gate: 'key-set-address' })
  })
})
