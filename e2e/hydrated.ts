import type { Page } from '@playwright/test'

/**
 * Waits until the page listens: what a journey drops, pastes or presses before is lost, and no person is so fast. Pages that are not
 * the console's are as they are.
 */
export async function hydrated(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () => {
        if (!document.querySelector('script[src*="/_next/"]')) return true
        const controls = [...document.querySelectorAll('button, input, textarea, select')]
        return controls.every((each) => Object.keys(each).some((key) => key.startsWith('__reactProps')))
      },
      undefined,
      { timeout: 5_000 },
    )
    .catch(() => undefined)
}
