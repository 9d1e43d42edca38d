import { expect, expectAccessible, test } from './fixtures'
import { openPalette } from './palette'

test('the pitfalls are found from the palette, each with what is right, what meets it and its sources', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await (await openPalette(page)).fill('pitfalls')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Pitfalls' })).toBeVisible()

  const row = page.locator('#J-1')
  await expect(row).toContainText('Goes wrong:')
  await expect(row).toContainText('Right:')
  await expect(page.locator('#D-8')).toContainText('Not yet:')
  await row.getByText('3 sources').click()
  await expect(row.getByRole('link', { name: /Client\/User JWT Assertion/ })).toHaveAttribute('href', /^https:/)
  await expectAccessible(page)
})

test('a pitfall leads to the gate that meets it, and the gate back to the pitfall', async ({ page }) => {
  await page.goto('/help/pitfalls')
  await page.locator('#J-1').getByRole('link', { name: 'Is the audience this domain?' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Is the audience this domain?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('region', { name: 'Pitfalls behind this gate' }).getByRole('link', { name: /J-1$/ }).click()
  await expect(page).toHaveURL(/\/help\/pitfalls#J-1$/)
  await expect(page.locator('#J-1')).toBeInViewport()
})

test('who needs which role is found by the role’s name, and leads to the gate where a call without it stops', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await (await openPalette(page)).fill('Roles, by grant')
  await page
    .getByRole('option', { name: /^Roles, by grant/ })
    .first()
    .click()
  const row = page.locator('#run-integration')
  await expect(row).toContainText('ServiceInvoker on the instance, given to the application.')
  await expectAccessible(page)
  await row.getByRole('link', { name: 'Does the caller hold the role on this instance?' }).click()
  await expect(page).toHaveURL(/\/gates\/service-role$/)
})

test('the command is found by its name, each subcommand can be linked, and the API’s description is there', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await (await openPalette(page)).fill('npx assay')
  await page
    .getByRole('option', { name: /^Command and API/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Command and API' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Options of explain' })).toContainText('--keys FILE')
  await expect(page.getByRole('list', { name: 'Options of sandbox' })).toContainText('--port N')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'How a secret is given' }).first().click()
  await expect(page.getByRole('list', { name: 'Credentials' })).toBeInViewport()
  const [description] = await Promise.all([
    page.waitForResponse('**/api/openapi.json'),
    page.getByRole('link', { name: '/api/openapi.json' }).click(),
  ])
  expect(await description.json()).toMatchObject({ openapi: expect.stringMatching(/^3\./) })
})
