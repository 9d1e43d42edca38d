import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { look } from './look'
import { openPalette } from './palette'

const box = (page: Page) => page.getByRole('textbox', { name: 'What are you looking for?' })
const first = (page: Page) => page.getByRole('list', { name: 'Found' }).getByRole('listitem').first()

test('a word, a slip and an error pasted whole each lead to their page, with sources', async ({ page }) => {
  await page.goto('/search')
  await expect(page.getByText('For example:')).toBeVisible()
  await expectAccessible(page)
  await look(page, 'search-empty')

  await box(page).fill('authorised resorces')
  await expect(first(page)).toContainText('Authorized resources')
  await expect(page).toHaveURL(/\/search\?q=authorised%20resorces$/)
  await look(page, 'search-word')
  await expectAccessible(page)
  await first(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/help\/words#authorized-resources$/)
  await expect(page.locator('#authorized-resources')).toBeInViewport()
  await expect(page.locator('#authorized-resources')).toContainText('Token Issuance Policy')
  await look(page, 'help-words')
  await expectAccessible(page)

  await page.goto('/search?q=sub_type')
  await expect(first(page)).toContainText('user or client')
  await first(page).getByRole('link').first().click()
  await expect(page.locator('#sub_type')).toBeInViewport()
  await look(page, 'help-claims')
  await expectAccessible(page)

  await page.goto('/search')
  await box(page).fill('HTTP/1.1 400 Bad Request\n\n{"error":"invalid_scope","error_description":"Invalid scope."}')
  await expect(first(page)).toContainText('Does the scope exist in this domain?')
  await expect(first(page)).toContainText('may have answered this')
  await look(page, 'search-error')
  await expectAccessible(page)
  await first(page)
    .getByText(/\d sources?/)
    .click()
  await expect(first(page).getByRole('link').nth(1)).toHaveAttribute('href', /^https:/)
})

test('what may be a secret is neither in the address nor sent', async ({ page }) => {
  await page.goto('/search')
  await expect(box(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await box(page).fill('client secret')
  await expect(page).toHaveURL(/q=client%20secret$/)
  await box(page).fill('invalid_client client_secret=c4n4ryB1rd9Q7')
  await expect(page.getByText('may have answered this').first()).toBeVisible()
  await expect(page).toHaveURL(/\/search$/)
  expect(asked.filter((text) => text.includes('c4n4ry'))).toEqual([])
})

test('where nothing is found it says what to try', async ({ page }) => {
  await page.goto('/search?q=zzqx')
  await expect(page.getByText('Nothing here goes by these words')).toBeVisible()
  await look(page, 'search-nothing')
  await expectAccessible(page)
})

test('the palette finds the same, and leads to all of it', async ({ page }) => {
  await page.goto('/explain')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await (await openPalette(page)).fill('certifcate alias')
  await expect(page.getByRole('option', { name: /Certificate alias/ })).toBeVisible()
  await look(page, 'search-palette')
  await expectAccessible(page)
  await page.getByRole('option', { name: /^All \d+ results/ }).click()
  await expect(page).toHaveURL(/\/search\?q=certifcate%20alias$/)
  await expect(page.getByRole('list', { name: 'Found' })).toContainText('Certificate alias')
})
