import { beforeAll, describe, expect, test, vi } from 'vitest'
import { version } from '../../package.json'
import { assay } from './bin-fixture'
import { commands } from './commands'
import { exitWords } from './spec/exit-codes'

// Each test starts programs.
vi.setConfig({ testTimeout: 120_000 })

// The first start builds the programs.
beforeAll(async () => void (await assay(['--version'])), 120_000)

test('it tells its version', async () => {
  expect(await assay(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('help names every command and every exit code', async () => {
  const { code, out } = await assay(['help'])
  expect(code).toBe(0)
  for (const { name } of commands) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
  for (const exit of Object.keys(exitWords)) expect(out).toMatch(new RegExp(`^ +${exit}  \\w`, 'm'))
})

test.each(commands.filter(({ name }) => name !== 'sandbox'))(
  'help of $name lists its options',
  async ({ name, options }) => {
    const [asked, byOption] = await Promise.all([assay(['help', name]), assay([name, '--help'])])
    expect(asked.code).toBe(0)
    expect(byOption).toEqual(asked)
    for (const option of Object.keys(options)) expect(asked.out).toContain(`--${option}`)
  },
)

describe('what is typed wrong is told in one sentence', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', ['nope'], /^There is no command "nope"\. Choose from: explain/],
    ['an option that is none', ['explain', '-', '--jsn'], /^Unknown option '--jsn'\. "assay help explain"/],
    ['an option without its value', ['explain', '-', '--now'], /--now/],
    ['no file', ['explain'], /^"assay explain" needs <file\|->/],
    ['two files', ['explain', 'a', 'b'], /takes one word, and there are 2/],
    ['a file that is not there', ['explain', '/nowhere/x.txt'], /^There is no file "\/nowhere\/x\.txt"\.$/],
    ['a folder', ['explain', '/'], /is a folder/],
    ['a time that is none', ['explain', '-', '--now', 'soon'], /instant/],
    ['an answer that is none', ['explain', '-', '--answer', 'x'], /FACT=NUMBER/],
    ['a case of a log', ['explain', '-', '--many', '--markdown'], /read as a log, with which --markdown/],
    ['a setup that is not there', ['plan', 'nowhere.yaml'], /^There is no file "nowhere\.yaml"\.$/],
    ['a journal that is not there', ['undo', 'nowhere.journal'], /^There is no journal/],
    ['a secret on the command line', ['apply', 'a.yaml', '--client-secret=c4n4ry'], /every user of the machine/],
    ['a token on the command line', ['check', '--token', 'c4n4ry'], /every user of the machine/],
  ])('%s', async (_what, args, says) => {
    const { code, out, err } = await assay(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trimEnd()).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toContain('c4n4ry')
  })

  test('no words at all are answered by help, as a mistake', async () => {
    const { code, out, err } = await assay([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('assay <command>')
  })
})
