import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'
import { basicHeader } from './healthy-fixture'
import { type Listening, listenSandbox } from './listen'
import type { Sandbox } from './sandbox-types'
import type { WorldSeed } from './worlds/seed-format'

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const blocks = (language: string): string[] =>
  [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, found, text]) => (found === language && text ? [text] : []))
const hasCurl = spawnSync('curl', ['--version']).error === undefined

test('the example of a test is one that runs', () => {
  const file = readFileSync(join(import.meta.dirname, 'readme-example.test.ts'), 'utf8')
  expect(blocks('ts')).toEqual([file])
})

test('the example of a world opens, and its client and people can do what it says', async () => {
  const [json = ''] = blocks('json')
  const sandbox = await createSandbox({ world: JSON.parse(json) as WorldSeed })
  const [domain] = sandbox.describe('http://sandbox.test').domains
  expect(domain).toMatchObject({
    name: 'acme',
    tenancy: 'acme-test',
    admin: { clientId: 'administrator', clientSecret: 'a-secret-of-a-play-world' },
    users: [{ userName: 'ines@acme.example' }],
    services: [{ name: 'oic-acme' }, { name: 'opa-acme' }],
  })
  const [scope] = domain?.services[0]?.scopes ?? []
  for (const asked of ['https://orders.acme.example/read', scope ?? '']) {
    const answer = await sandbox.fetch(
      new Request(`${domain?.url}/oauth2/v1/token`, {
        method: 'POST',
        headers: { authorization: basicHeader('shop', 'another-play-secret') },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope: asked }),
      }),
    )
    expect(answer.status).toBe(200)
  }
  const keys = await sandbox.fetch(new Request(`${domain?.url}/admin/v1/SigningCert/jwk`))
  expect(keys.status).toBe(200)
})

describe.skipIf(!hasCurl)('each curl example works', () => {
  let sandbox: Sandbox
  let listening: Listening
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-readme-'))
  beforeAll(async () => {
    sandbox = await createSandbox()
    listening = await listenSandbox(sandbox)
  })
  afterAll(async () => {
    await listening.close()
    rmSync(folder, { recursive: true })
  })

  const scripts = blocks('sh').filter((script) => script.includes('curl'))

  test('there are some', () => expect(scripts.length).toBeGreaterThan(2))

  test.each(scripts)('%s', async (script) => {
    const before = sandbox.exportState()
    const { controlToken } = sandbox.describe(listening.url)
    const env = { ...process.env, SANDBOX: listening.url, CONTROL: controlToken }
    // `-f` makes curl fail on a refusal; without -e a script would end with the last command's word alone.
    await promisify(execFile)('bash', ['-ec', script], { cwd: folder, env })
    const isKeep = script.includes('/control/reset')
    if (isKeep) expect(sandbox.exportState()).toEqual(before)
    const puts = script.split('/control/disturbances').length - 1
    expect(sandbox.disturbances.list().length).toBeGreaterThanOrEqual(puts)
  })
})
