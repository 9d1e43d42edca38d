import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { startBareApp } from './bare-app'
import { startChild } from './child'
import { scriptBytes } from './script-bytes'
import { printTable } from './table'

interface Weighed {
  name: string
  path: string
  /** Ends when the page has done its job: until then its JavaScript is counted. */
  done: (page: Page) => Promise<void>
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

const fixed: Weighed[] = [
  { name: 'Overview', path: '/', done: heading },
  {
    name: 'Explain, to its first finding',
    path: '/explain',
    done: async (page) => {
      await page.getByRole('textbox').first().fill('{"error":"invalid_scope","error_description":"Invalid scope."}')
      await page.locator('[data-gate]').first().waitFor()
    },
  },
  { name: 'Set up, to a key pair made', path: '/setup', done: makeKeyPair },
  { name: 'Lab', path: '/lab', done: heading },
  { name: 'Domains', path: '/domains', done: heading },
  { name: 'A gate', path: '/gates/client-secret', done: heading },
]

/** Gzipped JavaScript fetched until a page has done its job, beside a bare page of the same Next version. */
export async function pageWeights(): Promise<void> {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const bare = await startBareApp()
  const own = await startChild('node', ['lib/scripts/start.mjs'], {
    env: { ASSAY_DATA: join(data, 'data') },
    isReady: (line) => line.includes('Assay is ready'),
  })
  const origin = own.line.match(/http:\S+/)?.[0] ?? ''
  const base = await weigh(browser.newContext(alone), bare.url, (page) => page.getByRole('heading').waitFor())
  const rows = [['A bare Next page', kB(base), '']]
  for (const { name, path, done } of fixed) {
    const bytes = await weigh(browser.newContext(alone), origin + path, done)
    rows.push([name, kB(bytes), `+ ${kB(bytes - base)}`])
  }
  const bytes = await weighTest(browser, origin)
  rows.push(['Test token, to “It works.”', kB(bytes), `+ ${kB(bytes - base)}`])
  await Promise.all([browser.close(), own.stop(), bare.stop()])
  rmSync(data, { recursive: true })
  printTable('JavaScript fetched per page, gzipped', ['', 'total', 'over bare'], rows)
}

/** What the browser keeps for when the console is away is no part of a page. */
const alone = { serviceWorkers: 'block' } as const

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** In a fresh tab, with the cache off. */
async function weigh(opened: Promise<BrowserContext>, url: string, done: Weighed['done']): Promise<number> {
  const context = await opened
  const page = await context.newPage()
  const scripts = await scriptBytes(page)
  await page.goto(url)
  await done(page)
  await page.waitForLoadState('networkidle')
  const bytes = await scripts.total()
  await context.close()
  return bytes
}

/** The token is signed with the key that a setup left in the browser, so that comes first, uncounted. */
async function weighTest(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext(alone)
  const page = await context.newPage()
  await page.goto(`${origin}/setup`)
  await page.getByRole('radio', { name: /^opa-us\b(?!-)/ }).check()
  await makeKeyPair(page)
  await next(page)
  await page.waitForURL(/step=scopes/)
  await next(page)
  await page.waitForURL(/step=user/)
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('button', { name: /^Run \d+ steps?$/ }).click()
  await page.waitForURL(/\/setup\/runs\//)
  await page.getByRole('button', { name: 'Undo …' }).waitFor()
  const run = new URL(page.url()).pathname.split('/').at(-1)
  await page.close()
  return weigh(Promise.resolve(context), `${origin}/test?run=${run}`, async (test) => {
    await test.getByRole('button', { name: 'Send', exact: true }).click()
    await test.locator('button[type="submit"]', { hasText: /^(Call |Run this)/ }).click()
    await test.getByText('It works.', { exact: true }).waitFor()
  })
}

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

/** Through the wizard's first two steps as derived, then the pair. */
async function makeKeyPair(page: Page): Promise<void> {
  await next(page)
  await page.waitForURL(/step=name/)
  await next(page)
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await page.getByText('The private key is in this browser').waitFor()
}
