import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { firstShut, planSetup, runPlan, send, works } from './journey'

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
  const store = ['pkcs12', '-export', '-in', 'good.pem', '-inkey', 'good.key', '-passout', 'pass:Sesame']
  openssl(...store, '-name', 'good-caller', '-out', 'good.p12')
  openssl(...store, '-legacy', '-out', 'old.p12')
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

test('a key store gives its certificate for its password, and its private key stays here', async ({ page }) => {
  const sent: Buffer[] = []
  page.on('request', (request) => sent.push(request.postDataBuffer() ?? Buffer.alloc(0)))
  await upload(page, 'good.p12')
  const password = page.getByLabel('Password of the file')
  await password.fill('sesame')
  await page.getByRole('button', { name: 'Open the file' }).click()
  await expect(page.locator('main')).toContainText('The password of the file is wrong.')
  await password.fill('Sesame')
  await password.press('Enter')
  await expect(page.getByText('CN=good')).toBeVisible()
  await expect(page.getByLabel('Alias', { exact: true })).toHaveValue('good-caller')
  const file = readFileSync(join(folder, 'good.p12'))
  const bodies = Buffer.concat(sent).toString('latin1')
  expect(bodies).not.toContain('PRIVATE')
  expect(bodies).not.toContain('Sesame')
  // Any stretch of the store, as bytes or as base64, would be found by its middle.
  expect(bodies).not.toContain(file.subarray(600, 640).toString('latin1'))
  expect(bodies).not.toContain(file.toString('base64').slice(800, 840))
})

test('what opens old key stores is loaded for such a file and not with the page', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') void response.text().then((text) => scripts.push(text))
  })
  const hasOldCiphers = () => scripts.some((text) => text.includes('createDecryptionCipher'))
  await upload(page, 'good.pem')
  await expect(page.getByText('CN=good')).toBeVisible()
  expect(hasOldCiphers()).toBe(false)
  await page.getByRole('button', { name: 'Start over' }).click()
  await upload(page, 'old.p12')
  await page.getByLabel('Password of the file').fill('Sesame')
  await page.getByRole('button', { name: 'Open the file' }).click()
  await expect(page.getByText('CN=good')).toBeVisible()
  expect(hasOldCiphers()).toBe(true)
})

test('a pair made here can be saved as a key store that openssl opens', async ({ page }) => {
  await page.goto('/setup?step=certificate')
  await page.getByRole('checkbox', { name: /I need the private key as a file/ }).check()
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await page.getByText('Save the pair as a key store (.p12)').click()
  await page.getByLabel('Password of the key store').fill('Sesame1')
  const saving = page.waitForEvent('download', (download) => download.suggestedFilename().endsWith('.p12'))
  await page.getByRole('button', { name: 'Save the key store' }).click()
  await (await saving).saveAs(join(folder, 'made.p12'))
  openssl('pkcs12', '-in', 'made.p12', '-passin', 'pass:Sesame1', '-noenc', '-out', 'opened.pem')
  const opened = readFileSync(join(folder, 'opened.pem'), 'utf8')
  expect(opened).toContain('BEGIN PRIVATE KEY')
  expect(opened).toContain('BEGIN CERTIFICATE')
})

test('a test is signed with the key of an old store, which is opened here', async ({ page }) => {
  await planSetup(page, 'opa-us')
  await runPlan(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.getByText('Sign with a key file instead').click()
  const buffer = readFileSync(join(folder, 'old.p12'))
  const file = { name: 'old.p12', mimeType: 'application/x-pkcs12', buffer }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByLabel('Password of the file').fill('Sesame')
  await page.getByRole('button', { name: 'Open the file' }).click()
  await expect(page.getByText('Signed with old.p12, opened for this page only.')).toBeVisible()
  await send(page)
  // It is not the key of the application's certificate, and the domain must notice.
  await expect(firstShut(page)).toBeVisible()
  await expect(works(page)).toBeHidden()
  expect(sent.filter((body) => body.includes('Sesame') || body.includes('PRIVATE'))).toEqual([])
})
