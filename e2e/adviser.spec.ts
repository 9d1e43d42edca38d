import { expect, expectAccessible, test } from './fixtures'
import { openPalette } from './palette'

test('four questions lead to a way and its setup, and the address holds them', async ({ page }) => {
  await page.goto('/setup')
  await page.getByRole('link', { name: 'Answer four questions' }).click()
  await expect(page.getByText('4 questions are left')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^A system/ }).check()
  const yes = page.getByRole('radio', { name: /^Yes/ })
  await yes.first().check()
  await page.getByRole('radio', { name: /^No It runs by itself/ }).check()
  await page.getByRole('radio', { name: /^Nowhere/ }).check()
  await expect(page).toHaveURL(/caller=system&user=yes&present=no&next=nowhere/)
  await expect(page.getByRole('heading', { name: 'In the name of a user, by a signed assertion' })).toBeVisible()
  await expect(page.getByText('Is a JWT user assertion the way into Oracle Integration?')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByRole('radio', { name: /^A system/ })).toBeChecked()
  await page.getByRole('link', { name: 'Set it up', exact: true }).click()
  await expect(page.getByRole('radio', { name: /^oic-/ }).first()).toBeVisible()
  await expect(page.getByRole('radio', { name: /^In the name of a user, by a signed assertion/ })).toBeChecked()
})

test('the palette finds the adviser, and a changed answer changes the advice', async ({ page }) => {
  await page.goto('/')
  await (await openPalette(page)).fill('which way')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/setup\/adviser$/)
  await page.goto('/setup/adviser?caller=opa&user=yes&present=no&next=nowhere')
  await expect(page.getByRole('heading', { name: /by an assertion that the connector signs/ })).toBeVisible()
  await page.getByRole('radio', { name: /^No It is enough/ }).check()
  await expect(page.getByRole('heading', { name: /As an external application/ })).toBeVisible()
  await expect(page.getByText('Does Process Automation take client credentials?')).toBeVisible()
})
