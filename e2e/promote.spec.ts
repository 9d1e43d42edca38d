import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

/** A client with a key of this browser, in the name of one user. */
async function setUpFor(page: Page, user: RegExp): Promise<void> {
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
  await next(page)
  await next(page)
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await expect(page.getByText('The private key is in this browser')).toBeVisible()
  await next(page)
  await next(page)
  await page.getByRole('radio', { name: user }).check()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await runPlan(page)
}

test('a setup is repeated in another domain: names go along, scopes and user are found there, and it is green there too', async ({
  page,
}) => {
  await setUpFor(page, /^maria\.ops/)
  await page.getByRole('link', { name: 'Set up the same in another domain' }).click()
  const list = page.getByRole('region', { name: 'What goes along' })
  await expect(list).toContainText('The one of that user name in emea')
  await expect(list).toContainText('The client secret')
  await expect(page.getByText('to be chosen')).toBeHidden()
  await expect(page).toHaveTitle(/^Set up the same in another domain/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('call oic-emea')
  await runPlan(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  await send(page)
  await expect(works(page)).toBeVisible()
})

test('a user whom the other domain does not have is asked for, not replaced unseen', async ({ page }) => {
  await setUpFor(page, /^grace\.lee/)
  await page.getByRole('link', { name: 'Set up the same in another domain' }).click()
  await expect(page.getByText(/^grace\.lee@\S+ is not in emea\. Choose somebody there\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page).toHaveURL(/step=user/)
  await expect(page.getByRole('radio', { name: /^maria\.ops/ })).toBeVisible()
})
