import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCommandLine } from './command-line'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-command-'))
const file = join(folder, 'given.json')
const broken = join(folder, 'broken.json')
writeFileSync(file, '{"domains":[]}')
writeFileSync(broken, '{')
afterAll(() => rmSync(folder, { recursive: true }))

const listen = { port: 0, hostname: '127.0.0.1', isExposedToNetwork: false }

test.each<[string, object]>([
  ['', { sandbox: {}, listen }],
  ['--port 9999 --folder kept', { sandbox: { folder: 'kept' }, listen: { ...listen, port: 9999 } }],
  ['--world large --apps 100000', { sandbox: { world: 'large', apps: 100_000 }, listen }],
  [`--world ${file}`, { sandbox: { world: { domains: [] } }, file, listen }],
  [`--import ${file}`, { sandbox: { state: { domains: [] } }, file, listen }],
  ['--hostname ::1', { sandbox: {}, listen: { ...listen, hostname: '::1' } }],
  [
    '--hostname 0.0.0.0 --exposed-to-network',
    { sandbox: {}, listen: { port: 0, hostname: '0.0.0.0', isExposedToNetwork: true } },
  ],
])('"%s" is understood', (line, expected) => {
  expect(readCommandLine(line.split(' ').filter((word) => word !== ''))).toEqual(expected)
})

test.each<[string, string]>([
  ['--port nine', '--port must be a whole number up to 65535, not "nine".'],
  ['--port 70000', '--port must be a whole number up to 65535, not "70000".'],
  ['--apps 5', '--apps goes with --world large only. Leave it out, or name that world.'],
  ['--world empty --apps 5', '--apps goes with --world large only.'],
  ['--folder=', '--folder needs the name of a folder.'],
  [`--world ${folder}`, `"${folder}" is a folder; name a JSON file.`],
  [`--import ${folder}`, `"${folder}" is a folder; name a JSON file.`],
  [`--import ${file}/none.json`, `There is no file "${file}/none.json".`],
  ['--prt 1', "Unknown option '--prt'. --help lists the options."],
  ['stray', '--help lists the options.'],
  ['--world mars', '"mars" is neither a world (two-tenancies, empty, large) nor a file.'],
  [`--world ${broken}`, `${broken} is not JSON: `],
  ['--import none.json', 'There is no file "none.json".'],
  [
    '--hostname 0.0.0.0',
    '"0.0.0.0" can be reached from the network, and the sandbox listens on this machine only. With --exposed-to-network it listens there.',
  ],
  ['--hostname my-machine', 'Put nothing real into it.'],
])('"%s" is refused with a sentence', (line, sentence) => {
  expect(() => readCommandLine(line.split(' '))).toThrow(sentence)
})

// Node explains it in three lines.
test('a value that looks like an option is refused with one sentence', () => {
  const refused = "Option '--apps' argument is ambiguous. --help lists the options."
  expect(() => readCommandLine(['--apps', '-1'])).toThrow(new Error(refused))
})

test.each(['--help', '-h'])('who asks for help by %s gets nothing else', (help) => {
  expect(readCommandLine([help, '--port', '1'])).toBeUndefined()
})
