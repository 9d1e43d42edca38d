import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { POST } from '../../../app/api/explain/route'
import { signAssertion } from '../../jose/assertion'
import { makeKeyPair, toPem } from '../../jose/key-pair'
import { makeSelfSigned } from '../../jose/self-signed'
import { assay, openFolder } from '../bin-fixture'

const folder = openFolder()
// The first start builds the programs.
beforeAll(async () => void (await assay(['--version'])), 120_000)
afterAll(folder.remove)
// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })
afterEach(() => {
  vi.useRealTimers()
})

const now = '2026-03-09T08:00:00.000Z'
const pair = await makeKeyPair('rsa-2048', { asFile: true })
const other = await makeKeyPair('rsa-2048', { asFile: false })
const jwk = await crypto.subtle.exportKey('jwk', pair.publicKey)
const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
const certificate = await makeSelfSigned({
  keys: pair,
  commonName: 'us',
  now: Date.parse(now),
  days: 30,
  serial: new Uint8Array([7]),
})
const keySet = JSON.stringify({ keys: [{ ...jwk, kid: 'SIGNING_KEY' }] })

const token = (key: CryptoKey, claims: object = {}, header: object = { kid: 'SIGNING_KEY' }) =>
  signAssertion(
    {
      header: { alg: 'RS256', ...header },
      claims: {
        iss: 'https://identity.oraclecloud.com/',
        sub: 'maria',
        tok_type: 'AT',
        aud: 'https://opa.example',
        iat: 1_773_040_000,
        exp: 1_773_050_000,
        ...claims,
      },
    },
    key,
  )
const genuine = await token(pair.privateKey)
/** Other claims under the same signature. */
const changed = [
  genuine.split('.')[0],
  (await token(pair.privateKey, { sub: 'eve' })).split('.')[1],
  genuine.split('.')[2],
].join('.')
const foreign = await token(other.privateKey, {}, { kid: 'ANOTHER' })

const files = {
  'a key set': folder.write('keys.json', keySet),
  'a certificate': folder.write('us.pem', toPem('CERTIFICATE', certificate)),
  'a public key': folder.write('us.pub', toPem('PUBLIC KEY', spki)),
}

describe('one token', () => {
  test.each(Object.entries(files))('is verified by %s', async (_what, keys) => {
    const { code, out } = await assay(['explain', '-', '--json', '--now', now, '--keys', keys], { stdin: genuine })
    expect(code).toBe(0)
    expect(JSON.parse(out).signatures).toEqual([
      { token: 'access token', state: 'verified', key: { kid: 'SIGNING_KEY' } },
    ])
  })

  test.each([
    ['verified', genuine, 0],
    ['wrong', changed, 1],
    ['key unknown', foreign, 0],
  ])('is told to be %s, in words and in JSON as by the API', async (state, text, code) => {
    const args = ['explain', '-', '--now', now, '--keys', files['a key set']]
    const [words, json] = await Promise.all([assay(args, { stdin: text }), assay([...args, '--json'], { stdin: text })])
    expect(words).toEqual({ code, out: expect.stringContaining(`Signatures: access token ${state} (key `), err: '' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
    const request = new Request('http://127.0.0.1/api/explain', {
      method: 'POST',
      body: JSON.stringify({ text, keys: keySet }),
      headers: { 'content-type': 'application/json' },
    })
    const answer = await (await POST(request)).json()
    expect(JSON.parse(json.out)).toEqual(answer)
    expect(answer.signatures).toMatchObject([{ state }])
    expect(answer.findings[0]?.gate === 'token-genuine').toBe(state === 'wrong')
  })

  test('of another key than a nameless one is not called changed', async () => {
    const { out } = await assay(['explain', '-', '--json', '--now', now, '--keys', files['a public key']], {
      stdin: foreign,
    })
    expect(JSON.parse(out)).toMatchObject({ signatures: [{ state: 'key unknown' }] })
  })

  test('has nothing said of its signature without keys', async () => {
    const { out } = await assay(['explain', '-', '--json', '--now', now], { stdin: genuine })
    expect(JSON.parse(out)).not.toHaveProperty('signatures')
  })
})

test('a log is checked alike by one thread and by two, packed and streamed', async () => {
  // Long enough for two threads.
  const text = Array.from({ length: 4_000 }, () => `${genuine}\n${changed}\nBearer ${foreign}\n`).join('')
  const file = join(folder.path, 'tokens.log')
  writeFileSync(file, text)
  writeFileSync(`${file}.gz`, gzipSync(text))
  const options = ['--json', '--many', '--now', now, '--keys', files['a key set']]
  const [whole, packed, streamed] = [
    await assay(['explain', file, ...options]),
    await assay(['explain', `${file}.gz`, ...options]),
    await assay(['explain', '-', ...options], { stdin: text }),
  ]
  const { groups } = JSON.parse(whole.out) as { groups: { gateId?: string; signatures: Record<string, number> }[] }
  expect(groups.find(({ gateId }) => gateId === 'token-genuine')?.signatures).toEqual({ wrong: 4_000 })
  const total: Record<string, number> = {}
  for (const { signatures } of groups)
    for (const [state, count] of Object.entries(signatures)) total[state] = (total[state] ?? 0) + count
  expect(total).toEqual({ verified: 4_000, wrong: 4_000, 'key unknown': 4_000 })
  expect(JSON.parse(streamed.out)).toEqual(JSON.parse(whole.out))
  expect(packed.out).toBe(whole.out)
  const words = await assay(['explain', file, '--many', '--now', now, '--keys', files['a key set']])
  expect(words.out).toContain('signatures: 4000 wrong')
})

describe('keys that are none end it with a sentence:', () => {
  test.each([
    ['no file', '/nowhere/keys.json', /There is no file "\/nowhere\/keys\.json"/],
    ['a folder', folder.path, /is a folder/],
    ['something else', folder.write('page.html', '<html>'), /gives no keys\. It holds neither/],
    ['a private key', folder.write('private.pem', pair.pem ?? ''), /private key in it/],
  ])('%s', async (_what, keys, says) => {
    expect(await assay(['explain', '-', '--keys', keys], { stdin: genuine })).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(says),
    })
  })
})
