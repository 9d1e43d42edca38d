import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findAppByName } from '../../domain/apps'
import { listCertificates } from '../../domain/certificates'
import { must } from '../../domain/sandbox-fixture'
import { assay, startAssay } from '../bin-fixture'
import { openSetupBin } from './setup-bin-fixture'

// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })

let bin: Awaited<ReturnType<typeof openSetupBin>>
// The first start builds the programs.
beforeAll(async () => {
  bin = await openSetupBin()
}, 120_000)
afterAll(() => bin.close())

const run = (args: string[], more: Record<string, string> = {}) => assay(args, { env: { ...bin.env, ...more } })

test('a setup is checked, planned, applied, proven by a token and taken back', async () => {
  const { setup, secretFile, journals, displayName, alias, folder } = bin.newSetup()

  const before = await run(['check', setup])
  expect(before).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(`no client application "${displayName}"`),
  })

  const planned = await run(['plan', setup, '--json'])
  expect(planned.code).toBe(0)
  const { steps } = JSON.parse(planned.out)
  expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(['upload-certificate', 'create-app', 'activate-app'])
  expect(must(await findAppByName(bin.domain, displayName))).toBeNull()

  const applied = await run(['apply', setup, '--yes', '--secret-file', secretFile, '--json'])
  expect(applied.code).toBe(0)
  const receipt = JSON.parse(applied.out)
  expect(receipt).toMatchObject({ status: 'done', displayName, secretFile })
  expect(applied.err.match(/^ {2}done {2}/gm)).toHaveLength(3)
  expect(statSync(secretFile).mode & 0o777).toBe(0o600)
  expect(journals()).toEqual([receipt.journal])

  expect(await bin.proven({ secretFile, alias })).toBe('passed')
  expect(await run(['check', setup])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing in the domain would stop this call'),
  })

  const again = await run(['apply', setup, '--yes', '--json'])
  expect(again.code).toBe(0)
  expect(JSON.parse(again.out)).toMatchObject({ status: 'nothing to do', clientId: receipt.clientId })

  const undone = await run(['undo', receipt.journal, '--yes'])
  expect(undone).toMatchObject({ code: 0, out: expect.stringContaining(': undone') })
  expect(existsSync(secretFile)).toBe(false)
  expect(must(await findAppByName(bin.domain, displayName))).toBeNull()
  expect((await run(['undo', receipt.journal, '--yes'])).code).toBe(0)
  folder.remove()
})

describe('nothing is written', () => {
  test.each<[string, string[], number, RegExp]>([
    ['without a yes', ['--secret-file', 'SECRET'], 2, /Nobody can be asked/],
    ['without a place for the secret', ['--yes'], 2, /--secret-file FILE/],
    [
      'where the secret’s folder is not there',
      ['--yes', '--secret-file', '/nowhere/s.json'],
      2,
      /no folder "\/nowhere"/,
    ],
  ])('%s', async (_what, options, code, says) => {
    const { setup, secretFile, journals, displayName, folder } = bin.newSetup()
    const ended = await run(['apply', setup, ...options.map((word) => (word === 'SECRET' ? secretFile : word))])
    expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(says) })
    expect(must(await findAppByName(bin.domain, displayName))).toBeNull()
    expect(journals()).toEqual([])
    folder.remove()
  })

  test('over a file that is there already', async () => {
    const { setup, secretFile, displayName, folder } = bin.newSetup()
    writeFileSync(secretFile, 'mine')
    const ended = await run(['apply', setup, '--yes', '--secret-file', secretFile])
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('is there already') })
    expect(readFileSync(secretFile, 'utf8')).toBe('mine')
    expect(must(await findAppByName(bin.domain, displayName))).toBeNull()
    folder.remove()
  })
})

describe('a wrong setup is told by its place', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'an instance that is not there',
      { service: 'opa-mars' },
      /"answers\.service": the domain has no instance "opa-mars".*"opa-us"/,
    ],
    ['a scope that is not there', { scopes: ['/nothing'] }, /"answers\.scopes": opa-us has no scope "\/nothing"/],
    ['a user who is not there', { user: 'nobody' }, /no user "nobody"/],
    [
      'a certificate that is not there',
      { certificate: { alias: 'a', file: 'none.crt' } },
      /none\.crt cannot be read \(ENOENT\)/,
    ],
    [
      'an answer too many',
      { roleToApplication: true },
      /"answers\.roleToApplication": the recipe opa-jwt-assertion does not ask/,
    ],
    ['an answer that is none', { colour: 'red' }, /colour/],
    ['an answer that is missing', { certificate: undefined }, /"answers\.certificate": is missing/],
  ])('%s', async (_what, changes, says) => {
    const { setup, folder } = bin.newSetup(changes)
    expect(await run(['plan', setup])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(says) })
    folder.remove()
  })

  test('and no YAML, by its line', async () => {
    const { setup, folder } = bin.newSetup()
    writeFileSync(setup, 'domain: x\nrecipe: [')
    expect(await run(['plan', setup])).toMatchObject({ code: 2, err: expect.stringMatching(/is not YAML, line 2/) })
    folder.remove()
  })
})

describe('whoever may not is told, and it ends with 3', () => {
  test.each<[string, Record<string, string>, number, RegExp]>([
    ['a wrong secret', { ASSAY_CLIENT_SECRET: 'wr0ng-s3cret' }, 3, /does not accept this client ID and secret/],
    ['half a credential', { ASSAY_CLIENT_SECRET: '' }, 2, /go together/],
  ])('%s', async (_what, env, code, says) => {
    const { setup, folder } = bin.newSetup()
    const { out, err, ...ended } = await run(['check', setup], env)
    expect({ ...ended, out }).toEqual({ code, out: '' })
    expect(err).toMatch(says)
    expect(err).not.toContain('wr0ng')
    folder.remove()
  })
})

test('a token on standard input is enough to look', async () => {
  const { setup, folder, displayName } = bin.newSetup()
  const header = must(await bin.domain.authorization())
  const ended = await assay(['plan', setup, '--token-stdin'], { stdin: `${header.replace('Bearer ', '')}\n` })
  expect(ended).toMatchObject({ code: 0, out: expect.stringContaining(`Create the application "${displayName}"`) })
  folder.remove()
})

const journalOf = (journals: string[]) => readFileSync(journals[0] ?? '', 'utf8')

const linesOf = (journals: string[]) => (journals[0] === undefined ? 0 : journalOf(journals).split('\n').length - 1)

test('neither secret is printed, journalled or in the process list', async () => {
  const { setup, secretFile, journals, folder } = bin.newSetup()
  const faster = await bin.slowDown(60)
  const { ended } = startAssay(['apply', setup, '--yes', '--secret-file', secretFile], { env: bin.env })
  const seen: string[] = []
  const watching = setInterval(
    () => seen.push(execFileSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' })),
    30,
  )
  const { code, out, err } = await ended
  clearInterval(watching)
  await faster()
  expect(code).toBe(0)
  const { clientSecret } = JSON.parse(readFileSync(secretFile, 'utf8'))
  expect(clientSecret.length).toBeGreaterThan(10)
  expect(seen.some((list) => list.includes('orders.yaml'))).toBe(true)
  for (const secret of [clientSecret, bin.admin.clientSecret])
    for (const text of [out, err, journalOf(journals()), ...seen]) expect(text).not.toContain(secret)
  folder.remove()
})

describe('killed in the middle, the same command comes to the same end', () => {
  test.each([0, 1, 2, 3, 4])('after %i writes to the journal', async (writes) => {
    const { setup, secretFile, journals, displayName, alias, folder } = bin.newSetup()
    const faster = await bin.slowDown(80)
    const { child, ended } = startAssay(['apply', setup, '--yes', '--secret-file', secretFile], { env: bin.env })
    // The first line says what is run.
    while (linesOf(journals()) <= writes) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    expect((await ended).code).toBeNull()
    await faster()

    const elsewhere = await run(['apply', setup, '--yes', '--secret-file', `${secretFile}.other`])
    expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining(`goes to ${secretFile}`) })
    const again = await run(['apply', setup, '--yes'])
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining(': done') })
    expect(journals()).toHaveLength(1)
    expect(await bin.proven({ secretFile, alias })).toBe('passed')
    expect(
      must(await listCertificates(bin.domain, 'client')).filter((each) => each.certificateAlias === alias),
    ).toHaveLength(1)
    expect(must(await findAppByName(bin.domain, displayName))).toMatchObject({ active: true })
    folder.remove()
  })

  test('unless the setup was changed meanwhile: then the run is taken back first', async () => {
    const { setup, secretFile, journals, folder } = bin.newSetup()
    const faster = await bin.slowDown(80)
    const { child, ended } = startAssay(['apply', setup, '--yes', '--secret-file', secretFile], { env: bin.env })
    while (linesOf(journals()) < 2) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    await ended
    await faster()
    writeFileSync(setup, `${readFileSync(setup, 'utf8')}\n# changed`)
    const [journal = ''] = journals()
    expect(await run(['apply', setup, '--yes', '--secret-file', secretFile])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`assay undo ${journal}`),
    })
    folder.remove()
  })
})
