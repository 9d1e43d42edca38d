import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { firstShut, send, setUp, works } from './journey'

/** From the page Certificates to the run that waits for the first time. Answers its address. */
async function rotate(page: Page, alias: string): Promise<string> {
  await page.goto('/certificates')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: alias }) })
  await row.getByRole('link', { name: 'Rotate' }).click()
  await expect(page.getByRole('heading', { name: 'Rotate a certificate' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review the plan' }).click()
  await expect(page.getByText('Wait until the caller signs as')).toBeVisible()
  await page.getByRole('button', { name: /^Run \d+ steps$/ }).click()
  await expect(page.getByRole('heading', { name: /^Does the key of .* bring a token\?$/ })).toBeVisible()
  return new URL(page.url()).pathname
}

const testOf = (run: string, alias: string) => `/test?${new URLSearchParams({ run, alias })}`

test('a certificate is rotated without an outage: both keys pass in the middle, the old one fails at the end', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const setup = await setUp(page, 'opa-us')
  const run = await rotate(page, 'emea-2026')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Test with the new key' }).click()
  await expect(page.getByLabel('Signing key')).toHaveValue('emea-2027')
  await send(page)
  await expect(works(page)).toBeVisible()
  await page.goto(testOf(setup, 'emea-2026'))
  await send(page)
  await expect(works(page)).toBeVisible()

  // The run waits, whatever happens to the page.
  await page.goto('/')
  await expect(page.getByText('waits for you')).toBeVisible()
  await page.goto(run)
  await page.getByRole('button', { name: 'The new key brought a token: go on' }).click()
  await expect(page.getByRole('heading', { name: 'Let the caller sign with the key of emea-2027' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'The caller uses the new key now: go on' }).click()
  await page.getByRole('button', { name: 'It passed: remove emea-2026' }).click()
  await expect(page.getByRole('button', { name: 'Undo …' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('The private key of emea-2026 is still in this browser')).toBeVisible()

  await page.goto(testOf(setup, 'emea-2026'))
  await send(page)
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'key-known')
  // The setup's own test knows the new key by itself.
  await page.goto(`/test?run=${setup}`)
  await expect(page.getByLabel('Signing key')).toHaveValue('emea-2027')
  await send(page)
  await expect(works(page)).toBeVisible()
  await page.goto('/certificates')
  const rows = page.getByRole('rowheader')
  await expect(rows.filter({ hasText: 'emea-2027' })).toContainText('agrees')
  await expect(rows.filter({ hasText: 'emea-2026' })).toContainText('in one place only')
})

test('a rotation that waits is undone, and only the old certificate is left', async ({ page }) => {
  test.setTimeout(120_000)
  const setup = await setUp(page, 'oic-us')
  await page.goto(`/setup/runs/${setup}`)
  const alias =
    (await page.locator('.fact', { hasText: 'Alias (kid)' }).locator('dd > span').first().textContent()) ?? ''
  await rotate(page, alias)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('is as it was before')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Remove the key' }).click()
  await page.goto('/certificates')
  await expect(page.getByRole('rowheader').filter({ hasText: alias })).toContainText('agrees')
  await page.goto(testOf(setup, alias))
  await send(page)
  await expect(works(page)).toBeVisible()
})
