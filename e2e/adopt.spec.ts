import { expect, expectAccessible, test } from './fixtures'
import { makeForeignApp } from './foreign-app'
import { runPlan } from './journey'

const next = { name: 'Next', exact: true }

test('an application of somebody else is used because a person said so, keeps what it has, and undo takes back ours alone', async ({
  page,
  request,
}) => {
  const { read } = await makeForeignApp(request, 'Orders by hand', { allowedGrants: ['password'], active: false })
  await page.goto('/setup?recipe=oic-client-credentials')
  await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
  await page.getByRole('radio', { name: /^As itself/ }).check()
  await page.getByRole('button', next).click()

  await page.getByRole('textbox', { name: 'Display name' }).fill('orders by HAND')
  await expect(page.getByText('Somebody else made it, so it is not touched unless you say so.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use this application of somebody else' }).click()
  await expect(page.getByRole('combobox', { name: 'Application' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Take away what else it has' })).not.toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', next).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText('Change the application "Orders by hand"')).toBeVisible()
  await expect(page.getByText('all that somebody else put there stays')).toBeVisible()
  await expect(page.getByText('Create the application')).toBeHidden()
  await runPlan(page)
  expect(await read()).toMatchObject({
    allowedGrants: ['password', 'client_credentials'],
    trustScope: 'Account',
    active: true,
  })

  await page.getByRole('button', { name: 'Undo …' }).click()
  await page.getByRole('button', { name: /^Undo \d+ steps$/ }).click()
  await expect(page.getByText('Undone: us is as it was before.')).toBeVisible()
  expect(await read()).toMatchObject({ allowedGrants: ['password'], trustScope: 'Account', active: false })
})

test('from its own page an application is set up as it should be, without what else it has', async ({
  page,
  request,
}) => {
  const { domainId, appId, read } = await makeForeignApp(request, 'Invoices by hand')
  await page.goto(`/domains/${domainId}/apps/${appId}`)
  await page.getByRole('link', { name: 'Set up with it' }).click()
  await page.getByRole('radio', { name: /^As itself/ }).check()
  await page.getByRole('button', next).click()
  await expect(page.getByRole('radio', { name: /^One that is there/ })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Take away what else it has' }).check()
  await page.getByRole('button', next).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText(/Taken away: Resource owner/)).toBeVisible()
  await runPlan(page)
  expect(await read()).toMatchObject({ allowedGrants: ['client_credentials'], trustScope: 'Explicit' })
})
