import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { assay } from './bin-fixture'
import { openSetupBin } from './setup/setup-bin-fixture'
import { exitWords } from './spec/exit-codes'

// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })

let bin: Awaited<ReturnType<typeof openSetupBin>>
let setup: string
let elsewhere: string
let journal: string
let remove: () => void

// The first start builds the programs.
beforeAll(async () => {
  bin = await openSetupBin()
  const made = bin.newSetup()
  setup = made.setup
  remove = made.folder.remove
  // Nothing listens there.
  elsewhere = made.folder.write(
    'elsewhere.yaml',
    JSON.stringify({
      domain: 'http://127.0.0.1:9/us',
      recipe: 'oic-client-credentials',
      answers: { displayName: 'A', service: 'oic-us' },
    }),
  )
  const other = bin.newSetup()
  await assay(['apply', other.setup, '--yes', '--secret-file', other.secretFile], { env: bin.env })
  journal = other.journals()[0] ?? ''
}, 240_000)
afterAll(async () => {
  remove()
  await bin.close()
})

const call = ['--scope', 'x', '--grant', 'client-credentials', '--client-id', 'nobody']
/** What is a file or an address in a row. */
const filled = (args: readonly string[]) =>
  args.map((word) => ({ SETUP: setup, ELSEWHERE: elsewhere, JOURNAL: journal, URL: bin.url })[word] ?? word)

describe('with --json there is one JSON object and the meaning of the exit code, where', () => {
  test.each<[what: string, args: string[], env: 'administrator' | 'refused' | 'none', code: number, says: RegExp]>([
    ['explain has no file', ['explain', '/nowhere.txt'], 'none', 2, /no file/],
    ['explain has an option that is none', ['explain', '-', '--nope'], 'none', 2, /Unknown option/],
    ['explain has two forms', ['explain', '-', '--markdown'], 'none', 2, /one of --json and --markdown/],
    ['explain has keys that are none', ['explain', '-', '--keys', '/nowhere.json'], 'none', 2, /no file/],
    ['explain has an answer to nothing', ['explain', '-', '--answer', 'a=1'], 'none', 2, /not asked/],
    ['check has no call', ['check', '--domain', 'URL'], 'administrator', 2, /Name a setup file/],
    ['check has no credential', ['check', 'SETUP'], 'none', 2, /as whom/],
    ['check finds no application', ['check', 'SETUP'], 'administrator', 1, /no client application/],
    ['check cannot reach the domain', ['check', 'ELSEWHERE'], 'administrator', 3, /127\.0\.0\.1:9/],
    ['check has a credential that is refused', ['check', 'SETUP'], 'refused', 3, /\w/],
    [
      'check by its parts cannot reach it',
      ['check', '--domain', 'http://127.0.0.1:9', ...call],
      'administrator',
      3,
      /\w/,
    ],
    ['plan has no file', ['plan', '/nowhere.yaml'], 'administrator', 2, /no file/],
    ['plan cannot reach the domain', ['plan', 'ELSEWHERE'], 'administrator', 3, /127\.0\.0\.1:9/],
    ['plan has a credential that is refused', ['plan', 'SETUP'], 'refused', 3, /\w/],
    ['apply can ask nobody', ['apply', 'SETUP', '--secret-file', 's.json'], 'administrator', 2, /Nobody can be asked/],
    ['apply has no place for the secret', ['apply', 'SETUP', '--yes'], 'administrator', 2, /--secret-file/],
    ['apply cannot reach the domain', ['apply', 'ELSEWHERE', '--yes'], 'administrator', 3, /127\.0\.0\.1:9/],
    ['apply has a credential that is refused', ['apply', 'SETUP', '--yes'], 'refused', 3, /\w/],
    ['undo has no journal', ['undo', '/nowhere.journal'], 'administrator', 2, /no journal/],
    ['undo can ask nobody', ['undo', 'JOURNAL'], 'administrator', 2, /Nobody can be asked/],
    [
      'undo is for another domain',
      ['undo', 'JOURNAL', '--domain', 'https://a.example'],
      'administrator',
      2,
      /nowhere else/,
    ],
    ['the sandbox has an option that is none', ['sandbox', '--nope'], 'none', 2, /nope/],
    ['the command is none', ['nope'], 'none', 2, /no command/],
  ])('%s', async (_what, args, as, code, says) => {
    const env = { administrator: bin.env, refused: { ...bin.env, ASSAY_CLIENT_SECRET: 'wrong' }, none: {} }[as]
    const ended = await assay([...filled(args), '--json'], { env })
    expect(ended.code, ended.err).toBe(code)
    expect(JSON.parse(ended.out)).toEqual({
      error: { message: expect.stringMatching(says), ...(code === 1 && { gate: 'client-known' }) },
      exit: { code, means: exitWords[code as keyof typeof exitWords] },
    })
    expect(ended.err).toMatch(says)
  })

  test('undo has a credential that is refused: the receipt says where the run stands', async () => {
    const ended = await assay(['undo', journal, '--yes', '--json'], {
      env: { ...bin.env, ASSAY_CLIENT_SECRET: 'wrong' },
    })
    expect(ended.code).toBe(4)
    expect(JSON.parse(ended.out)).toMatchObject({ status: expect.stringMatching(/undoing|stuck/), journal })
  })
})

test.each([
  ['explain', ['explain', '-'], ['recognised', 'findings', 'next']],
  ['check of a client that is not there', ['check', '--domain', 'URL', ...call], ['recognised', 'findings', 'next']],
  ['plan', ['plan', 'SETUP'], ['steps']],
])('a result is the object itself: %s', async (_what, args, members) => {
  const { out } = await assay([...filled(args), '--json'], { stdin: 'x', env: bin.env })
  const result = JSON.parse(out)
  for (const member of members) expect(result).toHaveProperty(member)
  expect(result).not.toHaveProperty('error')
})

test('the word behind -- is a file, not a wish for JSON', async () => {
  const folder = join(setup, '..', 'inner')
  mkdirSync(folder)
  writeFileSync(join(folder, '--json'), 'It does not work.')
  expect(await assay(['explain', '--', '--json'], { cwd: folder })).toMatchObject({
    code: 3,
    out: expect.stringContaining('Nothing in this'),
  })
})
