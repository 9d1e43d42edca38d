import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { must } from '../../domain/sandbox-fixture'
import { send } from '../../domain/send'
import { makeApiKey, type Profile, registerKey } from '../../sandbox/admin/signature/signature-fixture'
import { assay } from '../bin-fixture'
import { openSetupBin } from '../setup/setup-bin-fixture'

let bin: Awaited<ReturnType<typeof openSetupBin>>
let profile: Profile
const key = makeApiKey()

// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  bin = await openSetupBin()
  const admin = async (method: string, path: string, body?: unknown) => ({
    status: 200,
    body: must(
      await send(
        bin.domain,
        { method: method as 'GET' | 'POST', path: `/admin/v1/${path}`, body },
        z.record(z.string(), z.unknown()),
      ),
    ),
  })
  profile = await registerKey({ admin }, bin.userName, key.publicKey, 'Identity Domain Administrator')
}, 120_000)
afterAll(() => bin.close())

/** A configuration as the command line's own setup writes it. */
const config = (more: string) => `[DEFAULT]
user=ocid1.user.oc1..nobody
# a comment
[emea]
user = ${profile.user}
fingerprint = ${profile.fingerprint}
tenancy = ${profile.tenancy}
region = us-phoenix-1
${more}
`

test('an API key of ~/.oci/config plans, applies, checks and takes back', async () => {
  const { setup, secretFile, journals, alias, folder } = bin.newSetup()
  const keyFile = folder.write('key.pem', key.privateKey)
  const env = { OCI_CLI_CONFIG_FILE: folder.write('config', config(`key_file=${keyFile}`)) }
  const run = (...args: string[]) => assay([...args, '--profile', 'emea'], { env })

  expect(await run('plan', setup)).toMatchObject({ code: 0, out: expect.stringContaining('3 writes') })
  const applied = await run('apply', setup, '--yes', '--secret-file', secretFile)
  expect(applied).toMatchObject({ code: 0, out: expect.stringContaining(': done') })
  expect(await bin.proven({ secretFile, alias })).toBe('passed')
  expect((await run('check', setup)).code).toBe(0)
  expect((await run('undo', journals()[0] ?? '', '--yes')).code).toBe(0)
  for (const text of [applied.out, applied.err]) expect(text).not.toContain(key.privateKey.split('\n')[1])
  folder.remove()
})

describe('a profile that cannot be used is told by what is wrong with it', () => {
  test.each<[string, (keyFile: string) => string, RegExp]>([
    ['no such profile', () => '[DEFAULT]\nuser=x', /has no profile \[emea\]/],
    ['no key file', () => config(''), /has no key_file/],
    ['a key file that is not there', () => config('key_file=/nowhere/key.pem'), /\/nowhere\/key\.pem cannot be read/],
    ['no private key', (keyFile) => config(`key_file=${keyFile}`), /is no private key that can be opened/],
    ['a session token', () => config('key_file=x\nsecurity_token_file=y'), /session token/],
  ])('%s', async (_what, written, says) => {
    const { setup, folder } = bin.newSetup()
    const keyFile = folder.write('key.pem', 'c4n4ry')
    writeFileSync(join(folder.path, 'config'), written(keyFile))
    const env = { OCI_CLI_CONFIG_FILE: join(folder.path, 'config') }
    const { code, out, err } = await assay(['plan', setup, '--profile', 'emea'], { env })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
    expect(err).not.toContain('c4n4ry')
    folder.remove()
  })
})
