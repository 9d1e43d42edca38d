import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { startChild } from './child'
import { printTable } from './table'

/** What each page must have done before its JavaScript is counted. */
const pages: { name: string; path: string; done: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void> }[] =
  [
    { name: 'Overview', path: '/', done: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    {
      name: 'Explain, to its first finding',
      path: '/explain',
      done: async (page) => {
        await page.getByRole('textbox').first().fill('{"error":"invalid_scope","error_description":"Invalid scope."}')
        await page.locator('[data-gate]').first().waitFor()
      },
    },
    {
      name: 'Set up, to a key pair made',
      path: '/setup?step=certificate',
      done: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    { name: 'Test token', path: '/test', done: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    { name: 'Lab', path: '/lab', done: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    { name: 'Domains', path: '/domains', done: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    { name: 'A gate', path: '/gates/client-secret', done: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  ]

/** Gzipped JavaScript fetched until a page has done its job, beside a bare page of the same Next version. */
export async function pageWeights(): Promise<void> {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const bare = await bareApp(join(data, 'bare'))
  const own = await startChild('node', ['lib/scripts/start.mjs'], {
    env: { ASSAY_DATA: join(data, 'data') },
    isReady: (line) => line.includes('Assay is ready'),
  })
  const origin = own.line.match(/http:\S+/)?.[0] ?? ''
  const base = await weigh(browser, bare.url, (page) => page.getByRole('heading').waitFor())
  const rows = [['A bare Next page', kB(base), '']]
  for (const { name, path, done } of pages) {
    const bytes = await weigh(browser, origin + path, done)
    rows.push([name, kB(bytes), `+ ${kB(bytes - base)}`])
  }
  await Promise.all([browser.close(), own.stop(), bare.stop()])
  rmSync(data, { recursive: true })
  printTable('JavaScript fetched per page, gzipped', ['', 'total', 'over bare'], rows)
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

async function weigh(browser: Browser, url: string, done: (typeof pages)[number]['done']): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(url)
  await done(page)
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}

async function bareApp(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(join(folder, 'app'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  writeFileSync(
    join(folder, 'next.config.mjs'),
    `export default { turbopack: { root: ${JSON.stringify(resolve('..'))} } }`,
  )
  writeFileSync(
    join(folder, 'app', 'layout.jsx'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  )
  writeFileSync(join(folder, 'app', 'page.jsx'), 'export default function Page() { return <h1>Bare</h1> }')
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const built = spawnSync(process.execPath, [next, 'build', '--webpack'], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the bare page did not build:\n${built.stdout}${built.stderr}`)
  const child = await startChild(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', '3917'], {
    cwd: folder,
    isReady: (line) => line.includes('Ready'),
  })
  return { url: 'http://127.0.0.1:3917', stop: child.stop }
}
