import { createPublicKey, type webcrypto, X509Certificate } from 'node:crypto'
import { type Healthy, makeKeyPair, type Part, signParts } from '../../healthy-fixture'
import { control, send } from '../service-fixture'

export type Policy = Record<string, unknown>

/** A token of anybody's, signed by a key of the test. */
export interface Forge {
  jwk: { n: string; e: string }
  pem: string
  token: (claims?: Part, header?: Part) => Promise<string>
}

export async function openForge(healthy: Healthy, kid = 'test-key'): Promise<Forge> {
  const { privateKey, x509 } = await makeKeyPair()
  const publicKey = createPublicKey(
    new X509Certificate(Buffer.from(x509, 'base64')).publicKey.export({ type: 'spki', format: 'pem' }),
  )
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  const token = (claims: Part = {}, header: Part = {}) => sign(privateKey, kid, healthy, claims, header)
  return { jwk: { n, e }, pem, token }
}

function sign(key: webcrypto.CryptoKey, kid: string, healthy: Healthy, claims: Part, header: Part): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const base = {
    iss: 'https://issuer.example/',
    aud: healthy.service.audience,
    scope: '/orders',
    iat: now,
    exp: now + 300,
  }
  return signParts({ alg: 'RS256', kid, ...header }, { ...base, ...claims }, key)
}

/** Accepts what the forge makes; members set to `undefined` are left out. */
export function jwtPolicy(healthy: Healthy, { jwk }: Forge, change: Policy = {}): Policy {
  return {
    type: 'JWT_AUTHENTICATION',
    tokenHeader: 'Authorization',
    tokenAuthScheme: 'Bearer',
    issuers: ['https://issuer.example/'],
    audiences: [healthy.service.audience],
    publicKeys: {
      type: 'STATIC_KEYS',
      keys: [{ format: 'JSON_WEB_KEY', kid: 'test-key', kty: 'RSA', alg: 'RS256', ...jwk }],
    },
    ...change,
  }
}

export const deploy = (healthy: Healthy, specification: unknown) =>
  control(healthy, 'PUT', `gateways/us/${healthy.service.name}`, specification)

/** What the last call left in the execution log. */
export async function lastLogged(healthy: Healthy): Promise<{ type: string; message: string; opcRequestId: string }> {
  const { body } = await control(healthy, 'GET', `gateways/us/${healthy.service.name}/log`)
  return body.at(-1)
}

/** Status, private cause and public text of one call with a token. */
export async function attempt(healthy: Healthy, token: string, path = '/echo') {
  const before = healthy.sandbox.refusals().length
  const answer = await send(healthy, path, { headers: { authorization: `Bearer ${token}` } })
  return { answer, status: answer.status, gate: healthy.sandbox.refusals()[before]?.gate }
}
