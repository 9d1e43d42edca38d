import { expect, expectAccessible, test } from './fixtures'
import { makeForeignApp } from './foreign-app'
import { runPlan } from './journey'

test('an application that is wider than its use is narrowed by one plan, and undo brings it back', async ({
  page,
  request,
}) => {
  const { domainId, read } = await makeForeignApp(request, 'Reports by hand')
  await page.goto(`/domains/${domainId}`)
  await page.getByRole('link', { name: 'Reports by hand' }).click()
  await expect(page.getByText('4 things are wider than need be, 1 of them opens')).toBeVisible()
  await expect(page.getByText('Authorized resources is All')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Narrow 4 things' }).click()
  await expect(page).toHaveURL(/\/setup\/plans\//)
  await expect(page.getByText('Take ServiceAdministrator on oic-us from the application')).toBeVisible()
  await expectAccessible(page)
  await runPlan(page)
  expect(await read()).toMatchObject({
    trustScope: 'Explicit',
    bypassConsent: false,
    allowedGrants: ['client_credentials'],
  })

  await page.goBack()
  await page.goBack()
  await expect(page.getByText('Nothing is wider than it need be.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'ServiceInvoker' })).toBeVisible()

  await page.goForward()
  await page.goForward()
  await page.getByRole('button', { name: 'Undo …' }).click()
  await page.getByRole('button', { name: /^Undo \d+ steps$/ }).click()
  await expect(page.getByText('Undone: us is as it was before.')).toBeVisible()
  expect(await read()).toMatchObject({ trustScope: 'Account', bypassConsent: true })
})

test('a page of an application that is not there says so', async ({ page, request }) => {
  const domains = (await (await request.get('/api/domains')).json()) as { id: string }[]
  await page.goto(`/domains/${domains[0]?.id}/apps/nobody`)
  await expect(page.getByText('There is no such client application.')).toBeVisible()
  await expectAccessible(page)
})
