import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { firstShut, planSetup, runPlan, send, undoFaults, works } from './journey'
import { look } from './look'

/** The README's picture changes only on purpose: `ASSAY_README=1`. */
const readmePicture = join(import.meta.dirname, '..', 'public', 'readme', 'test-token.png')

/** Nothing may scroll sideways, wide or narrow; pictures where somebody wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${name} at ${width} px`).toBeLessThanOrEqual(0)
  }
  await look(page, name)
}

test('no page scrolls sideways, wide or narrow', async ({ page }) => {
  test.setTimeout(240_000)
  const plain = {
    overview: '/',
    'setup-who': '/setup',
    'setup-certificate': '/setup?step=certificate',
    plans: '/setup/plans',
    test: '/test',
    'checks-empty': '/check',
    'certificates-empty': '/certificates',
    'lab-empty': '/lab',
    sandbox: '/sandbox?domain=us',
    'sandbox-contents': '/sandbox?domain=us&show=contents',
    explain: '/explain',
    'explain-many': '/explain/many',
    search: '/search',
    claims: '/help/claims',
    roles: '/help/roles',
    command: '/help/command',
    gates: '/gates',
    gate: '/gates/scope-granted',
    pitfalls: '/help/pitfalls',
    domains: '/domains',
    connect: '/domains/connect',
    'not-found': '/nowhere',
  }
  for (const [name, path] of Object.entries(plain)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await shoot(page, name)
  }
  await page.goto('/explain')
  await page.getByRole('button', { name: 'An assertion refused as invalid_client' }).click()
  await expect(firstShut(page)).toBeVisible()
  await shoot(page, 'explain-found')
  await page.goto('/domains')
  await page.locator('main').getByRole('link', { name: 'us', exact: true }).click()
  await expect(page.getByText('opa-us').first()).toBeVisible()
  await shoot(page, 'domain')
  await planSetup(page, 'opa-us')
  await shoot(page, 'review')
  const run = await runPlan(page)
  await shoot(page, 'run-done')
  await page.goto('/certificates')
  await page.getByRole('button', { name: 'Thumbprints of' }).first().click()
  await shoot(page, 'certificates')
  await page.goto('/lab')
  await page.locator('[data-fault="scope-granted"]').getByRole('button').click()
  await expect(page.locator('[data-fault="scope-granted"]')).toContainText('in now')
  await shoot(page, 'lab')
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'scope-granted')
  await shoot(page, 'test-stopped')
  if (process.env.ASSAY_README) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 1340 })
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.screenshot({ path: readmePicture })
  }
  await undoFaults(page)
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(works(page)).toBeVisible()
  await shoot(page, 'test-green')
  await page.getByRole('button', { name: 'Save this check' }).click()
  await page.getByRole('link', { name: 'Open the check' }).click()
  await expect(page.getByRole('list', { name: 'Runs, newest first' })).toBeVisible()
  await shoot(page, 'check')
  await page.goto('/check')
  await expect(page.getByRole('table', { name: 'Saved checks' })).toBeVisible()
  await shoot(page, 'checks')
})
