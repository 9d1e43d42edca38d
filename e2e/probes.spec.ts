import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { setUp, undoFaults, works } from './journey'

const panel = (page: Page) => page.getByRole('region', { name: 'Step by step' })
const rungs = (page: Page) =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('.rung-mark') })
const drawn = (page: Page) => rungs(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-rung')))
const begin = (page: Page) => page.getByRole('button', { name: 'Find out step by step' }).first().click()

async function breakIt(page: Page, run: string, fault: string) {
  await page.goto(`/lab?run=${run}`)
  await page.locator(`[data-fault="${fault}"]`).getByRole('button').click()
  await expect(page.locator(`[data-fault="${fault}"]`)).toContainText('in now')
  await page.getByRole('link', { name: 'Test it now' }).click()
  await expect(page.getByText('A fault is in:')).toBeVisible()
}

test.describe('the steps of a call to Process Automation', () => {
  let page: Page
  let run: string
  test.beforeAll(async ({ browser, console }) => {
    const context = await browser.newContext({ baseURL: console.url, reducedMotion: 'reduce' })
    page = await context.newPage()
    run = await setUp(page, 'opa-us')
  })
  test.afterAll(() => page.context().close())
  test.afterEach(() => undoFaults(page))

  test('are all green, and prove the call', async () => {
    await page.goto(`/test?run=${run}`)
    await begin(page)
    await expect(panel(page)).toContainText('all 6 green')
    expect(await drawn(page)).toEqual(Array(6).fill('open'))
    await expect(works(page)).toBeVisible()
    await expectAccessible(page)
    await look(page, 'green')
  })

  for (const [fault, step] of [
    ['token-endpoint', 2],
    ['client-secret', 3],
    ['app-active', 3],
    ['grant-allowed', 4],
    ['assertion-signature', 4],
    ['scope-granted', 5],
    ['token-audience', 6],
  ] as const)
    test(`stop at step ${step} for ${fault}, which the ladder names`, async () => {
      await breakIt(page, run, fault)
      await begin(page)
      await expect(panel(page)).toContainText(`stopped at step ${step} of 6`)
      expect((await drawn(page)).indexOf('shut')).toBe(step - 1)
      await expect(page.locator('[data-gate][data-rung="shut"]').first()).toHaveAttribute('data-gate', fault)
      await expectAccessible(page)
      await look(page, fault)
    })
})

async function look(page: Page, name: string) {
  const folder = process.env.ASSAY_LOOK
  if (folder === undefined) return
  for (const [width, scheme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [375, 'light'],
    [375, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.emulateMedia({ colorScheme: 'light' })
}
