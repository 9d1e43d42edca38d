import type { Locator, Page } from '@playwright/test'
import type { DomainSummary, DomainUser } from '../lib/queries/shapes/domains'
import { expect, expectAccessible, test } from './fixtures'
import { send, setUp, works } from './journey'
import { look } from './look'

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

const idOf = async (page: Page, domain: string): Promise<string> => {
  const domains = (await (await page.request.get('/api/domains')).json()) as DomainSummary[]
  return domains.find(({ name }) => name === domain)?.id ?? ''
}

const keySetFile = async (page: Page, domain: string) => {
  const answer = await page.request.get(`/api/domains/${await idOf(page, domain)}/signing-keys`)
  return { name: `${domain}.json`, mimeType: 'application/json', buffer: await answer.body() }
}

test('a token is measured against its call, and its signature checked by the domain and by a file', async ({
  page,
}) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(works(page)).toBeVisible()
  const token = panel(page, 'Access token')
  await expect(token).toContainText(/\d+ claims are as expected/)
  const signature = token.getByRole('region', { name: 'Signature' })
  await expect(signature).toContainText(/Verified\. The domain’s key made it: SIGNING_KEY, x5t /)
  await expectAccessible(page)
  await look(page, 'token-green')

  // A file with the domain's keys does as well; another domain's does not.
  await signature.getByText('Check with a certificate').click()
  const file = signature.getByLabel('Certificate of whoever signed')
  await file.setInputFiles(await keySetFile(page, 'us'))
  await expect(signature).toContainText('Verified. It fits the public key in us.json.')
  await file.setInputFiles(await keySetFile(page, 'emea'))
  await expect(signature).toContainText('Does not fit. Not by the public key in emea.json.')
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no key in it') })
  await expect(signature).toContainText('The file holds neither a key nor a certificate.')
})

test('a token is set beside the last green one, and beside one that is pasted', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(works(page)).toBeVisible()
  const token = panel(page, 'Access token')

  // For another user: the next token differs from the green one in what says whom it stands for.
  const users = (await (await page.request.get(`/api/domains/${await idOf(page, 'us')}/users`)).json()) as DomainUser[]
  const user = page.getByRole('combobox', { name: 'User' })
  const before = await user.inputValue()
  const other = users.find(({ userName, isActive }) => isActive && userName !== before)
  await user.fill(other?.userName ?? '')
  await send(page)
  await token.getByRole('button', { name: 'Compare with the last green token' }).click()
  const compared = token.getByRole('region', { name: 'Compare with another token' })
  await expect(compared).toContainText(/They differ in \d+ places: sub, /)
  const differences = compared.getByRole('table', { name: 'What the two tokens say differently' })
  await expect(differences.getByRole('row', { name: /^sub / })).toContainText(before)
  await expect(differences.getByRole('row', { name: /^aud/ })).toHaveCount(0)
  await compared.getByText('that belong to one token alone').click()
  await expect(compared.getByRole('row', { name: /^jti/ })).toBeVisible()
  await expectAccessible(page)
  await look(page, 'token-compared')

  await compared.getByRole('button', { name: 'Compare with another token' }).click()
  await compared.getByLabel('The other token').fill('eyJ not a token')
  await expect(compared).toContainText('No claim can be read in this.')
})

test('what is not as expected is marked, with what it should be', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await page.getByRole('button', { name: 'Edit assertion' }).click()
  await page
    .getByRole('region', { name: 'Edit assertion' })
    .getByLabel('aud', { exact: true })
    .fill('https://identity.oracle.com/')
  await send(page)
  const assertion = panel(page, 'Assertion')
  await expect(assertion).toContainText(/1 of \d+ claims not as expected: aud/)
  await assertion.getByText('Header and claims as they were sent').click()
  const row = assertion.getByRole('row', { name: /^aud/ })
  await expect(row).toContainText('differs')
  await expect(row).toContainText('https://identity.oraclecloud.com/')
  await expect(row.locator('mark').first()).toBeVisible()
  await expectAccessible(page)
  await look(page, 'token-differs')
})

test('Explain checks a pasted token with the keys of a domain that never sees it, and compares two', async ({
  page,
}) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  const tokens: string[] = []
  for (let round = 0; round < 2; round++) {
    const [answer] = await Promise.all([
      page.waitForResponse('**/api/test/token'),
      page.getByRole('button', { name: /^Send( again)?$/ }).click(),
    ])
    tokens.push(((await answer.json()) as { accessToken: string }).accessToken)
    await expect(page.getByRole('button', { name: 'Send again' })).toBeEnabled()
  }
  const [first = '', second = ''] = tokens

  await page.goto('/explain')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  const box = page.getByRole('textbox', { name: 'What did you get?' })
  await box.fill(`works: ${first}\n\nfails: ${second}`)
  const token = panel(page, 'The access token')
  const signature = token.getByRole('region', { name: 'Signature' })
  await expect(signature).toContainText('Not verified.')
  await expect(panel(page, 'The two tokens compared')).toContainText(
    'Both say the same; only what belongs to one token alone differs.',
  )
  await signature.getByRole('button', { name: 'Check with the keys of us' }).click()
  await expect(signature).toContainText('Verified. The key of us made it: SIGNING_KEY, x5t')
  // What was checked counts in the case.
  await expect(page.locator('[data-gate="token-genuine"]')).toHaveAttribute('data-rung', 'open')
  await signature.getByRole('button', { name: 'Check with the keys of emea' }).click()
  await expect(signature).toContainText(/Does not fit\. Not by the keys of emea\. Its header names the key with x5t/)
  await expectAccessible(page)
  await look(page, 'token-explain')

  // A token that lost its header and its end still says what it says.
  await box.fill(first.slice(6, -200))
  await expect(page.locator('main')).toContainText('Its header is not')
  await expect(token.getByRole('row', { name: /^aud/ })).toBeVisible()
  await expect(signature).toContainText('Not verified.')
  await look(page, 'token-broken')
  expect(asked.filter((text) => text.includes(first.slice(40, 70)) || text.includes('eyJ'))).toEqual([])
})
