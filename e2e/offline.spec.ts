import type { Page } from '@playwright/test'
import { test as base, expect, expectAccessible } from './fixtures'
import { look } from './look'

/** A page that goes on without an answer says so in its console: here that is the point. */
const test = base.extend({ quiet: async ({ page: _page }, use) => use(undefined) })

test.use({ serviceWorkers: 'allow' })

const box = (page: Page) => page.getByRole('textbox', { name: 'What did you get?' })

/** One visit, long enough for the pages to be kept. */
async function visit(page: Page): Promise<void> {
  await page.goto('/explain')
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve))
  })
}

async function explainsAndSearches(page: Page): Promise<void> {
  await page.reload()
  await expect(
    page.getByRole('status').getByText(/Explain, Search, the gates and help work, the rest needs/),
  ).toBeVisible()
  await box(page).fill('{"error":"invalid_scope","error_description":"Invalid scope.","ecid":"0c9a00000000"}')
  await expect(page.locator('[data-gate="scope-exists"]')).toHaveAttribute('data-rung', 'candidate')
  await expectAccessible(page)
  // The code that opens a snapshot is fetched when there is one.
  await page.getByLabel('Snapshot file').setInputFiles({
    name: 'cut.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"assay":"snapshot","version":1'),
  })
  await expect(page.getByText('The snapshot is not whole')).toBeVisible()
  await page.locator('[data-gate="scope-exists"]').getByRole('button').first().click()
  await page.getByRole('link', { name: 'About this gate' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Does the scope exist in this domain?' })).toBeVisible()
  await expectAccessible(page)
}

test('after one visit Explain, a gate and Search open with the network cut', async ({ page, context }) => {
  await visit(page)
  await context.setOffline(true)
  await explainsAndSearches(page)
  await look(page, 'offline-gate')
  await page.goto('/gates/scope-granted')
  const ways = page.getByRole('region', { name: 'Open it by hand' })
  await ways.getByText('Older OCI console', { exact: true }).click()
  await page.reload()
  await expect(ways.getByRole('heading', { name: 'in the older OCI console' })).toBeVisible()
  await expect(ways.getByRole('heading', { name: 'in the OCI console' })).toBeHidden()

  await page.goto('/search?q=invalid_scope')
  await expect(page.getByRole('link', { name: /Does the scope exist/ }).first()).toBeVisible()
  await look(page, 'offline-search')
  await page.goto('/setup')
  await expect(page.getByRole('heading', { name: 'This page needs the console' })).toBeVisible()
  await look(page, 'offline-fallback')
  await expectAccessible(page)
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This page needs the console' })).toBeHidden()
})

test('after one visit a log is read, with the network and without it', async ({ page, context }) => {
  await visit(page)
  for (const isOffline of [false, true]) {
    await context.setOffline(isOffline)
    await page.goto('/explain/many')
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'server.log',
        mimeType: 'text/plain',
        buffer: Buffer.from('{"error":"invalid_scope"}\n'.repeat(50)),
      })
    await expect(page.getByText('0 tokens and 50 errors')).toBeVisible()
  }
})

test('so they do when the console itself has ended, and it is the console’s page again when it is back', async ({
  page,
  console,
}) => {
  await visit(page)
  await console.end('SIGTERM')
  await explainsAndSearches(page)
  await console.start()
  await page.goto('/explain')
  await expect(page.getByRole('status').getByText(/the rest needs/)).toBeHidden()
})

test('what is kept holds neither an answer of the API nor anything of a domain', async ({ page }) => {
  await page.goto('/domains')
  await page.getByRole('link', { name: 'us' }).first().click()
  await visit(page)
  const kept = await page.evaluate(async () => {
    const found: { store: string; path: string; text: string }[] = []
    for (const store of await caches.keys())
      for (const request of await (await caches.open(store)).keys()) {
        const answer = await caches.match(request)
        const type = answer?.headers.get('content-type') ?? ''
        const text = type.includes('html') ? ((await answer?.text()) ?? '') : ''
        found.push({ store, path: new URL(request.url).pathname, text })
      }
    return found
  })
  expect(new Set(kept.map(({ store }) => store)).size).toBe(1)
  const pages = kept.filter(({ text }) => text !== '')
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/explain', '/gates', '/gates/client-secret', '/offline']),
  )
  const allowed = /^\/(?:explain|search|gates|help|offline|_next\/static|icon)/
  expect(kept.filter(({ path }) => !allowed.test(path))).toEqual([])
  // Port 9999 is that of the examples on the command's page.
  const ofDomains = /needs-secret|127\.0\.0\.1:(?!9999\/)\d+\/us|"emea"/
  expect(pages.filter(({ text }) => ofDomains.test(text)).map(({ path }) => path)).toEqual([])
})

test('it can be installed, and opens where it works without the console', async ({ page, request }) => {
  await page.goto('/explain')
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = (await (await request.get(href ?? '')).json()) as { start_url: string; icons: { src: string }[] }
  expect(manifest.start_url).toBe('/explain')
  for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200)
})

test('a new build takes the place of the one before, whose pages are removed', async ({ page }) => {
  await page.goto('/explain')
  await page.evaluate(() =>
    caches.open('assay-of-an-earlier-build').then((store) => store.put('/explain', new Response('old'))),
  )
  await visit(page)
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('assay-of-an-earlier-build')
})
