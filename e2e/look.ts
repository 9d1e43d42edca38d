import { expect, type Page } from '@playwright/test'

const ways = [
  [1280, 'light'],
  [1280, 'dark'],
  [375, 'light'],
  [375, 'dark'],
] as const

/** Pictures in the folder `ASSAY_LOOK`, where somebody wants to look; then nothing may scroll sideways either. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.ASSAY_LOOK
  if (folder === undefined) return
  for (const [width, scheme] of ways) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    // A whole page is taken from where it is scrolled to; what sticks to the window would stand in its middle.
    await page.evaluate(() => window.scrollTo(0, 0))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
