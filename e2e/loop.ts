import type { Page } from '@playwright/test'
import { expect, test, watch } from './fixtures'
import { firstShut, send, setUp, takeFix, undoFaults, works } from './journey'

/**
 * Break → explained by the right gate first → fixed → green, on the page: faults of each kind. Every fault on every recipe goes the same
 * way, without a browser, in the matrix.
 */
export function loops(instance: string, faults: string[]): void {
  // One context for all: the signing key lives in its IndexedDB.
  let page: Page
  let run: string
  test.beforeAll(async ({ browser, console }) => {
    const context = await browser.newContext({ baseURL: console.url, reducedMotion: 'reduce' })
    page = await context.newPage()
    run = await setUp(page, instance)
  })
  test.afterAll(() => page.context().close())

  for (const fault of faults)
    test(`${fault} is broken, explained, fixed and green, calling ${instance}`, async () => {
      const complaints = watch(page)
      await page.goto(`/lab?run=${run}`)
      await page.locator(`[data-fault="${fault}"]`).getByRole('button').click()
      await expect(page.locator(`[data-fault="${fault}"]`)).toContainText('in now')
      await page.getByRole('link', { name: 'Test it now' }).click()
      await expect(page.getByText('A fault is in:')).toBeVisible()
      await send(page)
      await expect(firstShut(page)).toHaveAttribute('data-gate', fault)
      await takeFix(page, instance)
      await expect(works(page)).toBeVisible()
      run = new URL(page.url()).searchParams.get('run') ?? run
      await undoFaults(page)
      expect(complaints).toEqual([])
    })
}
