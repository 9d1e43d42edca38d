import { createPublicKey } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { basicHeader } from '../healthy-fixture'
import { toResponse } from '../http/reply'
import { route } from '../route'
import { administratorName } from '../seed/administrators'
import { type DomainState, folded } from '../world/domain-state'
import type { World } from '../world/world'
import { openWorld } from '../worlds/open-world'
import { rollSigningKey } from './roll-signing-key'
import { decodePart, verifyRs256 } from './verify-token'

let world: World
let domain: DomainState
beforeEach(async () => {
  world = await openWorld({ world: 'empty' })
  const [first] = world.domains.values()
  if (!first) throw new Error('no domain')
  domain = first
})

async function call(path: string, init: RequestInit = {}) {
  const url = new URL(`http://127.0.0.1:4000/${domain.profile.name}${path}`)
  const answer = toResponse(await route(world, new Request(url, init), url))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

async function newToken(): Promise<string> {
  const { name = '', clientSecret = '' } = domain.apps.find('displayName', folded(administratorName)) ?? {}
  const { body } = await call('/oauth2/v1/token', {
    method: 'POST',
    headers: { authorization: basicHeader(name, clientSecret) },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
  })
  return String(body.access_token)
}

const opens = async (token: string) =>
  (await call('/admin/v1/Apps', { headers: { authorization: `Bearer ${token}` } })).status === 200

async function keySet() {
  const { body } = await call('/admin/v1/SigningCert/jwk', { headers: { authorization: `Bearer ${await newToken()}` } })
  return body.keys as ({ x5t: string } & JsonWebKey)[]
}

const headerOf = (token: string) => decodePart(token.split('.')[0] ?? '')

test('the name stays, the thumbprint changes, and the key set shows the new key alone', async () => {
  const [before] = await keySet()
  const rolled = await rollSigningKey(world, domain)
  const keys = await keySet()
  expect(rolled).toEqual({ formerX5t: before?.x5t, x5t: keys[0]?.x5t })
  expect(rolled.x5t).not.toBe(rolled.formerX5t)
  expect(keys).toEqual([expect.objectContaining({ kid: 'SIGNING_KEY', alg: 'RS256' })])
  expect(headerOf(await newToken())).toMatchObject({ kid: 'SIGNING_KEY', x5t: rolled.x5t })
})

test('who kept the old key refuses new tokens', async () => {
  const [before] = await keySet()
  if (!before) throw new Error('no key')
  await rollSigningKey(world, domain)
  const [header, payload, signature = ''] = (await newToken()).split('.')
  const kept = createPublicKey({ key: before as never, format: 'jwk' })
  expect(await verifyRs256(`${header}.${payload}`, signature, kept)).toBe(false)
})

test('tokens of the last two keys are good until they end', async () => {
  const token = await newToken()
  for (const isGood of [true, true, false]) {
    await rollSigningKey(world, domain)
    expect(await opens(token)).toBe(isGood)
    expect(await opens(await newToken())).toBe(true)
  }
})
