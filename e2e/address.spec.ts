import { expect, expectAccessible, test } from './fixtures'

interface Domain {
  id: string
  name: string
}

interface Service {
  kind: string
  displayName: string
  urls: string[]
  audience: string
}

test('an address leads to instance, scope, role and setup, and nobody is asked for it', async ({ page, request }) => {
  const domains = (await (await request.get('/api/domains')).json()) as Domain[]
  const us = domains.find(({ name }) => name === 'us')
  const services = (await (await request.get(`/api/domains/${us?.id}/services`)).json()) as Service[]
  const base = services.find(({ displayName }) => displayName === 'oic-us')?.urls[0]
  const asked: string[] = []
  page.on('request', (each) => asked.push(each.url()))

  await page.goto('/setup')
  await page.getByText('I was given an address').click()
  const box = page.getByRole('textbox', { name: 'The address you were given' })
  await box.fill(`${base}/ic/api/integration/v1/flows/rest/ECHO/1.0/?token=very-secret`)
  const found = page.getByRole('region', { name: 'oic-us' })
  await expect(found).toContainText('ServiceInvoker')
  await expect(found).toContainText('consumer::all')
  await expectAccessible(page)
  await box.press('Enter')
  await expect(page.getByRole('heading', { name: 'Who calls whom?' })).toBeVisible()
  expect(asked.filter((url) => /flows\/rest|very-secret/.test(url))).toEqual([])

  await found.getByRole('link', { name: 'Choose it' }).click()
  await expect(page).toHaveURL(/\/setup$/)
  await expect(page.getByRole('radio', { name: /^oic-us\b(?!-)/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: /^As itself/ })).toBeChecked()
})

test('Process Automation of 26.01 is found by the secondary audience of its integration', async ({ page, request }) => {
  const domains = (await (await request.get('/api/domains')).json()) as Domain[]
  const emea = domains.find(({ name }) => name === 'emea')
  const services = (await (await request.get(`/api/domains/${emea?.id}/services`)).json()) as Service[]
  const carried = services.find(({ kind }) => kind === 'opa')
  await page.goto('/setup/address')
  await expectAccessible(page)
  await page
    .getByRole('textbox', { name: 'The address you were given' })
    .fill(`${carried?.audience}/process/api/v1/tasks`)
  await expect(page.getByText('mended: :443 removed')).toBeVisible()
  const found = page.getByRole('region', { name: carried?.displayName ?? '' })
  await expect(found).toContainText('a secondary audience of oic-emea')
  await found.getByRole('link', { name: 'Set it up' }).click()
  await expect(page.getByRole('radio', { name: new RegExp(`^${carried?.displayName}`) })).toBeChecked()
  await expectAccessible(page)
})

for (const { text, says } of [
  {
    text: 'lost.integration.us-phoenix.ocp.oraclecloud.com/ic/home',
    says: /No connected domain guards “lost”.*Looked in emea and us.*in us-phoenix-1/,
  },
  { text: 'https://cloud.oracle.com/identity', says: /A page of the OCI console/ },
  { text: 'ftp://x', says: /not how the address of a service begins/ },
])
  test(`${text} is told as what it is`, async ({ page }) => {
    await page.goto('/setup/address')
    await page.getByRole('textbox', { name: 'The address you were given' }).fill(text)
    await expect(page.locator('main')).toContainText(says)
    await expectAccessible(page)
  })
