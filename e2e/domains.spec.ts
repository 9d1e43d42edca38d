import { expect, expectAccessible, test } from './fixtures'

interface Domain {
  url: string
}

test('an address as people have it is normalised, and a token the domain refuses is told', async ({ page }) => {
  const [emea] = (await (await page.request.get('/api/domains')).json()) as Domain[]
  await page.goto('/domains/connect')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Domain URL' }).fill(`  ${emea?.url}/ui/v1/signin `)
  await page.getByRole('button', { name: /Look/ }).click()
  await expect(page.getByText('cut off, it is a page of the domain')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name for it' }).fill('by token')
  await page.getByRole('radio', { name: /^As you/ }).check()
  await page.getByRole('textbox', { name: 'Access token' }).fill('eyJhbGciOiJub25lIn0.e30.x')
  await page.getByRole('button', { name: /^Connect/ }).click()
  await expect(page.locator('main')).toContainText('The domain refused the caller')
  await expect(page.getByRole('textbox', { name: 'Access token' })).not.toHaveValue('')
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
