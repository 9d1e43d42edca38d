import { createSign, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { unsignedToken, writeLog } from '../lib/bench/log-file'
import { expect, expectAccessible, test } from './fixtures'
import { look } from './look'

const folder = mkdtempSync(join(tmpdir(), 'assay-many-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const choose = (page: Page, ...paths: string[]) => page.getByLabel('Logs').setInputFiles(paths)
const rows = (page: Page) => page.getByRole('table', { name: /^Groups/ }).locator('tbody tr')

const refused = (minute: number, client: string, error = 'invalid_client') =>
  `2026-03-09T07:${String(minute).padStart(2, '0')}:00Z ERROR client_id=${client} {"error":"${error}"}`

const small = [
  '2026-03-09T07:00:00Z INFO  starting',
  refused(5, 'northwind-caller'),
  refused(1, 'southwind-caller'),
  refused(9, 'northwind-caller'),
  refused(20, 'northwind-caller', 'invalid_scope'),
  '2026-03-09T07:21:00Z WARN  it failed for no known reason',
].join('\n')

test('a log becomes groups with the network cut: sorted, filtered, without names until asked for', async ({
  page,
  context,
}) => {
  await page.goto('/explain/many')
  await look(page, 'many-empty')
  await expectAccessible(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await choose(page, file('caller.log', small))

  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByText('6 lines: 0 tokens and 4 errors.')).toBeVisible()
  const [first, second] = [rows(page).first(), rows(page).last()]
  await expect(first).toContainText('token endpoint: invalid_client')
  await expect(first).toContainText('2026-03-09 07:01:00')
  await expect(first).toContainText('75 % of errors')
  await first.getByText('Example and clients').click()
  await expect(first).toContainText('Clients: client-1, client-2')
  await expect(page.locator('main')).not.toContainText('northwind-caller')
  await look(page, 'many-groups')
  await expectAccessible(page)

  await page.getByLabel('Show names').check()
  await expect(first).toContainText('Clients: northwind-caller, southwind-caller')

  await page.getByRole('button', { name: 'Count' }).click()
  await expect(first).toContainText('invalid_scope')
  await page.getByLabel('Filter', { exact: true }).fill('southwind')
  await expect(rows(page)).toHaveCount(1)
  await expect(first).toContainText('invalid_client')
  await page.getByLabel('Filter', { exact: true }).fill('')
  await page.getByText('Filter by time').click()
  await page.getByLabel('From (UTC)').fill('2026-03-09T07:15')
  await expect(rows(page)).toHaveCount(1)
  await expect(second).toContainText('invalid_scope')
  await expect(page.getByText('1 of 2 groups')).toBeVisible()
  await context.setOffline(false)
})

test('groups are saved as CSV, JSON and Markdown, named after the log', async ({ page }) => {
  await page.goto('/explain/many')
  await choose(page, file('caller.log', small))
  const saved = async (form: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: form, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^caller_groups_\d{4}-\d\d-\d\d\.(csv|json|md)$/)
    return readFileSync(await download.path(), 'utf8')
  }
  const csv = await saved('CSV')
  expect(csv.split('\r\n')).toHaveLength(4)
  expect(csv).not.toContain('northwind')
  expect(JSON.parse(await saved('JSON'))).toMatchObject({
    log: 'caller.log',
    isWhole: true,
    groups: [{ count: 3 }, { count: 1 }],
  })
  expect(await saved('Markdown')).toContain('invalid\\_client')
})

test('200 MB are read with progress, can be cancelled, and come to the right counts', async ({ page }) => {
  test.setTimeout(180_000)
  const path = join(folder, 'large.log')
  const tokens = Array.from({ length: 16_000 }, (_, at) => unsignedToken(at))
  await writeLog(path, tokens, 135_000, 200_000_000)
  await page.goto('/explain/many')

  await choose(page, path)
  const bar = page.getByRole('progressbar')
  await expect(bar).toBeVisible()
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Cancelled after about [\d.]+ MB of \d{3} MB$/)).toBeVisible()
  await expect(rows(page)).not.toHaveCount(0)
  await look(page, 'many-cancelled')

  await page.getByRole('button', { name: 'Read another' }).click()
  await choose(page, path)
  await expect(page.getByText('135,000 tokens (16,000 distinct) and 5,400 errors.')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('Cancelled after')).toBeHidden()
  await expect(rows(page)).not.toHaveCount(0)
})

test('gzip, a paste and an empty log', async ({ page }) => {
  await page.goto('/explain/many')
  await choose(page, file('caller.log.gz', gzipSync(small)))
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Read another' }).click()

  await choose(page, file('broken.gz', gzipSync(small).subarray(0, 60)))
  await expect(page.getByRole('alert').getByText('broken.gz could not be unpacked.')).toBeVisible()
  await look(page, 'many-failed')
  await page.getByRole('button', { name: 'Choose another' }).click()

  await page.getByLabel('Or paste').evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, small)
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Read another' }).click()

  await choose(page, file('quiet.log', 'all is well\n'.repeat(10)))
  await expect(page.getByText('Nothing was recognised')).toBeVisible()
  await look(page, 'many-nothing')
  await expectAccessible(page)
})

test('with the domain’s keys each token’s signature is checked, and a group says how', async ({ page }) => {
  const [ours, others] = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]
  const signed = (at: number, { privateKey }: typeof ours, x5t: string) => {
    const claims = unsignedToken(at).split('.')[1]
    const head = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'SIGNING_KEY', x5t })).toString('base64url')
    return `${head}.${claims}.${createSign('sha256').update(`${head}.${claims}`).sign(privateKey, 'base64url')}`
  }
  const log = [signed(1, ours, 'ours'), signed(2, ours, 'ours'), signed(3, others, 'ours'), signed(4, others, 'gone')]
  await page.goto('/explain/many')
  await page.getByText('Check signatures too').click()
  const area = page.getByLabel('Key set of the domain (JWKS)')
  await area.fill('{"keys":[]}')
  await expect(page.getByText('There is no RSA key in it.')).toBeVisible()
  await area.fill(
    JSON.stringify({ keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'SIGNING_KEY', x5t: 'ours' }] }),
  )
  await choose(page, file('tokens.log', log.join('\n')))
  await expect(page.getByText('2 verified')).toBeVisible()
  await expect(page.getByText('1 signature wrong')).toBeVisible()
  await expect(page.getByText('1 key unknown')).toBeVisible()
  await look(page, 'many-signatures')
  await expectAccessible(page)
})
