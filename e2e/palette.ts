import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** Opens the palette by its keys, again if the page was not listening yet. @returns its box */
export async function openPalette(page: Page): Promise<Locator> {
  const box = page.getByRole('combobox', { name: 'Find a page, domain, gate or answer' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeVisible({ timeout: 3_000 })
  }).toPass()
  return box
}
