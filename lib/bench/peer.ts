import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bareBytes } from './bare-bytes'
import { bareSigner } from './bare-signer'
import { signatureAlone } from './signature-alone'

/** `node dist/peer.mjs NAME`: one of the servers the sandbox is measured against; prints its token endpoint. */
const peers = {
  'oauth2-mock-server': mockServer,
  'oidc-provider': oidcProvider,
  'bare bytes': bareBytes,
  // A token whose like it signs follows the name.
  'bare signer': () => bareSigner(process.argv[3] ?? ''),
  'signature alone': () => signatureAlone(process.argv[3] ?? ''),
}

const name = process.argv[2] ?? ''
if (!(name in peers)) throw new Error(`no peer "${name}"`)
console.log(await peers[name as keyof typeof peers]())
process.on('SIGTERM', () => process.exit(0))

async function mockServer(): Promise<string> {
  const { OAuth2Server } = await import('oauth2-mock-server')
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  return `${server.issuer.url}/token`
}

async function oidcProvider(): Promise<string> {
  const { default: Provider } = await import('oidc-provider')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'bench',
        client_secret: 'bench-secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid: 'bench', alg: 'RS256', use: 'sig' }] },
    scopes: ['read'],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      // Its access tokens are opaque unless a resource server asks for a signed JWT.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:bench',
        getResourceServerInfo: () => ({
          scope: 'read',
          audience: 'urn:bench',
          accessTokenTTL: 3600,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  })
  server.on('request', provider.callback())
  return `${issuer}/token`
}
