import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at, bin, run, runNode } from './project.mjs'

await ensureInstalled()
const scratch = mkdtempSync(join(tmpdir(), 'assay-test-'))
let passed = 0
let failed = 0

/** A check that is one thing: it holds or it does not. */
async function check(name, script, args, command = process.execPath) {
  const { code, output } = await run(command, [script, ...args], { capture: true })
  if (code === 0) passed++
  else failed++
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (code !== 0) console.log(output)
}

await check('routes are typed', bin.next, ['typegen'])
await Promise.all([
  check('types', bin.tsc, ['--noEmit']),
  check('lint and format', bin.biome, ['ci', '--error-on-warnings', '.']),
  check('no unused exports, files or packages', bin.knip, ['--no-progress']),
])
await unitTests()
await ensureBuilt()
console.log('ok   production build')
passed++
await browserTests()

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function unitTests() {
  const file = join(scratch, 'vitest.json')
  const { code } = await runNode(bin.vitest, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  count(code, 'unit and integration tests', () => {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  })
}

async function browserTests() {
  const file = join(scratch, 'playwright.json')
  const { code } = await runNode(bin.playwright, ['test', '--config', at('e2e', 'playwright.config.ts')], {
    env: { ASSAY_CHROMIUM: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  count(code, 'browser tests', () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  })
}

/** Adds a suite's own counts; a suite that broke without a failed test is one failure. */
function count(code, name, read) {
  let result = { passed: 0, failed: 1 }
  try {
    result = read()
  } catch (error) {
    console.log(`${name}: no report (${error.message})`)
  }
  passed += result.passed
  failed += code !== 0 && result.failed === 0 ? 1 : result.failed
}
