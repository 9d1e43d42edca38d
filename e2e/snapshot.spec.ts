import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { makeForeignApp } from './foreign-app'
import { look } from './look'
import { playDomain } from './play-domain'

const box = (page: Page) => page.getByRole('textbox', { name: 'What did you get?' })

/** As a file dropped on the box is. */
const drop = (page: Page, name: string, text: string) =>
  box(page).evaluate(
    (area, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name, { type: 'application/json' }))
      area.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, text },
  )

const paste = (page: Page, text: string) =>
  box(page).evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the snapshot' }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

test('what support could not tell from the error, the administrator’s snapshot tells', async ({ page, request }) => {
  const { domainId, read } = await makeForeignApp(request, 'Orders at dawn', { active: false })
  const { name: clientId, clientSecret } = await read()
  const { user, url } = await playDomain(request, 'us')

  await page.goto(`/domains/${domainId}`)
  await page.getByRole('button', { name: 'Make a snapshot' }).click()
  await page.getByLabel('User name').fill(user.userName)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('User name').fill('left.out@example.com')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Leave out left.out@example.com' }).click()
  await expectAccessible(page)
  const file = await saved(page)
  await expect(page.getByText(`${file.name} is saved`)).toBeVisible()
  await look(page, 'snapshot-made')
  await expectAccessible(page)
  expect(file.name).toMatch(/^assay-snapshot_us_\d{4}-\d\d-\d\d\.json$/)
  expect(file.text).toContain('Orders at dawn')
  expect(file.text).toContain(user.userName)
  expect(file.text).not.toContain('left.out')
  expect(file.text).not.toContain(String(clientSecret))

  const error = '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"0c9a00000000"}'
  const pasted = `curl -X POST ${url}/oauth2/v1/token -u '${clientId}:<secret>' -d 'grant_type=client_credentials'\nHTTP/1.1 401\n\n${error}`
  await page.goto('/explain')
  await box(page).fill(pasted)
  const gate = page.locator('[data-gate="app-active"]')
  await expect(gate).toHaveAttribute('data-rung', 'candidate')

  await drop(page, file.name, file.text)
  await expect(page.getByText(/^snapshot of domain us, \d+ applications?, just taken$/)).toBeVisible()
  await expect(gate).toHaveAttribute('data-rung', 'shut')
  await expect(gate).toContainText('So it was in the snapshot of')
  await expect(page.getByText(`In it: ${user.userName}.`)).toBeVisible()
  await look(page, 'snapshot-explained')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Leave it out' }).click()
  await expect(gate).toHaveAttribute('data-rung', 'candidate')

  await paste(page, file.text)
  await expect(box(page)).toHaveValue(pasted)
  await expect(gate).toHaveAttribute('data-rung', 'shut')

  await box(page).fill(error)
  await expect(page.getByLabel('Which application is this about?')).toBeVisible()
  await page.getByLabel('Which application is this about?').selectOption({ label: 'Orders at dawn' })
  await expect(gate).toHaveAttribute('data-rung', 'shut')
  await expect(gate).toContainText('inferred')
  await look(page, 'snapshot-asks-which')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Leave it out' }).click()
  await page
    .getByLabel('Snapshot file')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByText('This file is no snapshot of a domain.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on without it' }).click()
  await page
    .getByLabel('Snapshot file')
    .setInputFiles({ name: 'us.json', mimeType: 'application/json', buffer: Buffer.from(file.text) })
  await expect(page.getByText(/^snapshot of domain us, /)).toBeVisible()

  await paste(page, file.text.slice(0, -60))
  await expect(page.getByText('The snapshot is not whole')).toBeVisible()
  await look(page, 'snapshot-refused')
})

test('of one application the file holds that one, with what it depends on', async ({ page, request }) => {
  const { domainId, appId } = await makeForeignApp(request, 'Hourly orders')
  await makeForeignApp(request, 'Somebody else’s')
  await page.goto(`/domains/${domainId}/apps/${appId}`)
  await page.getByRole('button', { name: 'Make a snapshot' }).click()
  const { text } = await saved(page)
  const { apps, services, users } = JSON.parse(text) as Record<'apps' | 'services' | 'users', { name?: string }[]>
  expect(apps).toHaveLength(1)
  expect(services.map(({ name }) => name)).toEqual(['oic-us'])
  expect(users).toEqual([])
  expect(text).not.toContain('Somebody else')
})
