import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { look } from './look'

const place = '/gates/scope-granted'
const way = (page: Page, console: string) => page.getByRole('heading', { level: 3, name: `in the ${console}` })

async function showsOnly(page: Page, shown: string): Promise<void> {
  await expect(page.getByRole('radio', { name: shown, exact: true })).toBeChecked()
  for (const [name, console] of [
    ['OCI console', 'OCI console'],
    ['Older OCI console', 'older OCI console'],
    ['IDCS console', 'IDCS console'],
  ] as const)
    await expect(way(page, console)).toBeVisible({ visible: name === shown })
}

test('a gate is told in the console that was chosen, here or anywhere else, and the others are a click away', async ({
  page,
}) => {
  await page.goto(place)
  await showsOnly(page, 'OCI console')
  await page.getByText('IDCS console', { exact: true }).first().click()
  await showsOnly(page, 'IDCS console')
  await expectAccessible(page)
  await look(page, 'gate-idcs')
  await page.goto('/gates/grant-allowed')
  await showsOnly(page, 'IDCS console')
  await page.goto('/explain')
  await page.getByRole('textbox', { name: 'What did you get?' }).fill('{"error":"invalid_client"}')
  const gate = page.locator('[data-gate="app-active"]')
  await gate.getByRole('button').first().click()
  await gate.getByText('Click path').click()
  await expect(gate.getByRole('radio', { name: 'IDCS console' })).toBeChecked()
})

test.describe('without a program in the page', () => {
  test.use({ javaScriptEnabled: false })

  test('the newest console is shown, and the switch goes to the others', async ({ page }) => {
    await page.goto(place)
    await showsOnly(page, 'OCI console')
    await page.getByText('Older OCI console', { exact: true }).first().click()
    await showsOnly(page, 'Older OCI console')
  })
})
