import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'sandbox-compiled-'))
const program = join(folder, 'program.cjs')
const compiled = join(folder, 'program.cjs.compiled')

beforeAll(() =>
  build({
    entryPoints: [resolve(import.meta.dirname, 'compiled-main.ts')],
    outfile: join(folder, 'start.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { PROGRAM: '"program.cjs"' },
  }),
)
beforeEach(() => {
  rmSync(compiled, { force: true })
  writeFileSync(program, "const { sep } = require('node:path'); console.log('first', sep, process.argv[2])")
})
afterAll(() => rmSync(folder, { recursive: true }))

const start = (env = {}) =>
  execFileSync(process.execPath, [join(folder, 'start.cjs'), 'given'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
const answer = `first ${sep} given\n`

test('without anything compiled the program runs, and keeps nothing', () => {
  expect(start()).toBe(answer)
  expect(existsSync(compiled)).toBe(false)
})

test('what was compiled is kept when asked for, and the next start runs with it', () => {
  expect(start({ ASSAY_KEEP_COMPILED: '1' })).toBe(answer)
  expect(existsSync(compiled)).toBe(true)
  expect(start()).toBe(answer)
})

test('what V8 cannot read is passed over', () => {
  writeFileSync(compiled, 'no code')
  expect(start()).toBe(answer)
})

test('what was compiled from a longer program is passed over', () => {
  start({ ASSAY_KEEP_COMPILED: '1' })
  writeFileSync(program, "console.log('other')")
  expect(start()).toBe('other\n')
})
