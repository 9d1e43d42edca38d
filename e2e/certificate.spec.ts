import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const folder = mkdtempSync(join(tmpdir(), 'assay-certificates-'))

const openssl = (...args: string[]) => {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

const selfSigned = (name: string, ...more: string[]) =>
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`,
    '-subj',
    `/CN=${name}`,
    ...more,
  )

test.beforeAll(() => {
  selfSigned('good', '-days', '365')
  selfSigned('weak', '-days', '365', '-newkey', 'rsa:1024')
  openssl('x509', '-in', 'good.pem', '-outform', 'der', '-out', 'good.cer')
})

async function upload(page: Page, name: string) {
  await page.goto('/setup?step=certificate')
  await page.getByRole('radio', { name: /Upload a certificate/ }).check()
  const buffer = readFileSync(join(folder, name))
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a certificate made by openssl is read, PEM or DER, with its thumbprints', async ({ page }) => {
  for (const name of ['good.pem', 'good.cer']) {
    await upload(page, name)
    await expect(page.getByText('CN=good')).toBeVisible()
    await expect(page.getByText(/SHA-256/).first()).toBeVisible()
    await page.getByRole('button', { name: 'Start over' }).click()
  }
})

test('a private key in the upload box is refused before anything is sent', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await upload(page, 'good.key')
  await expect(page.getByText(/private key/i).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled()
  expect(sent.filter((body) => body.includes('PRIVATE'))).toEqual([])
})

test('a 1024-bit key and a file of another kind are refused with the reason', async ({ page }) => {
  await upload(page, 'weak.pem')
  await expect(page.locator('main')).toContainText(/1,?024/)
  await page.goto('/setup?step=certificate')
  await page.getByRole('radio', { name: /Upload a certificate/ }).check()
  const file = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') }
  await page.locator('input[type="file"]').setInputFiles(file)
  await expect(page.locator('main')).toContainText(/not a certificate|PDF/)
})
