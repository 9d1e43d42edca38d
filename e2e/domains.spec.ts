import { expect, expectAccessible, test } from './fixtures'

interface Domain {
  id: string
  name: string
  url: string
  label: string
}

test('a domain is connected by a pasted token, kept in memory only', async ({ page, console }) => {
  const [emea] = (await (await page.request.get('/api/domains')).json()) as Domain[]
  await page.goto('/domains/connect')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Domain URL' }).fill(`  ${emea?.url}/ui/v1/signin `)
  await page.getByRole('button', { name: /Look/ }).click()
  await expect(page.getByText('cut off, it is a page of the domain')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('by token')
  await page.getByRole('radio', { name: /token/i }).check()
  await page.getByRole('textbox', { name: 'Access token' }).fill('eyJhbGciOiJub25lIn0.e30.x')
  await page.getByRole('button', { name: /^Connect/ }).click()
  await expect(page.getByText(/refused|not accepted/i).first()).toBeVisible()
  expect(console.url).toContain('127.0.0.1')
})

for (const { url, says } of [
  { url: 'not an address', says: /is not a web address|could not be reached/ },
  { url: 'http://idcs-0.identity.oraclecloud.com', says: /not encrypted/ },
  { url: 'http://127.0.0.1:9', says: /could not be reached/ },
  { url: 'https://x.process.oci.oraclecloud.com/process/workspace/', says: /Process Automation instance/ },
])
  test(`connecting ${url} says what is wrong and what to do`, async ({ page }) => {
    await page.goto('/domains/connect')
    await page.getByRole('textbox', { name: 'Domain URL' }).fill(url)
    await page.getByRole('button', { name: /Look/ }).click()
    await expect(page.locator('main')).toContainText(says)
  })

test('a domain’s page says what its caller may do, in words', async ({ page }) => {
  await page.goto('/domains')
  await expectAccessible(page)
  await page.locator('main').getByRole('link', { name: 'us', exact: true }).click()
  await expect(page.getByText('Identity Domain Administrator').first()).toBeVisible()
  await expect(page.getByText('opa-us').first()).toBeVisible()
  await expectAccessible(page)
})
