import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, expectAccessible, test } from './fixtures'
import { aliasOf, keyRow, setUp } from './journey'

const folder = mkdtempSync(join(tmpdir(), 'assay-board-'))

test('a key stands beside every place that knows it, and what differs is said with what to do', async ({ page }) => {
  const alias = await aliasOf(page, await setUp(page, 'opa-us'))
  await page.goto('/certificates')
  const row = keyRow(page, alias)
  await expect(row).toContainText('agrees')
  await expect(row).toContainText('Emea caller')
  await expect(row).toContainText('key in this browser')
  await page.getByRole('button', { name: `Thumbprints of ${alias}` }).click()
  const x5t = (await page.getByText(/^[\w-]{27}$/).textContent()) ?? ''
  await expect(page.getByText(/^([0-9A-F]{2}:){19}[0-9A-F]{2}$/)).toBeVisible()

  const assertion = page.getByRole('textbox', { name: 'Assertion' })
  await assertion.fill(JSON.stringify({ kid: alias, x5t }))
  await expect(row).toContainText('agrees')
  await assertion.fill(JSON.stringify({ kid: 'another', x5t }))
  await expect(page.getByText(`Write kid “${alias}”`)).toBeVisible()
  await expect(row).toContainText('look here')
  await assertion.fill(JSON.stringify({ kid: 'nobody' }))
  await expect(page.getByText('No connected domain holds the key it names')).toBeVisible()
  await assertion.fill('no assertion')
  await expect(page.getByText('Neither kid nor x5t is in it')).toBeVisible()
  await assertion.fill('')

  const openssl = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-noenc',
    '-keyout',
    'a.key',
    '-out',
    'a.pem',
    '-subj',
    '/CN=a',
  ]
  expect(spawnSync('openssl', openssl, { cwd: folder }).status).toBe(0)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  const buffer = Buffer.concat([readFileSync(join(folder, 'a.key')), readFileSync(join(folder, 'a.pem'))])
  await page.locator('input[type="file"]').setInputFiles({ name: 'caller.pem', mimeType: 'text/plain', buffer })
  await expect(page.getByText('None of its certificates is in a connected domain')).toBeVisible()
  await expect(page.getByText('The private key lies in it without a password')).toBeVisible()
  expect(sent.filter((body) => body !== '')).toEqual([])
  await expectAccessible(page)

  // The last days of one domain, or of all.
  for (const [button, file] of [
    ['Save the calendar (.ics)', 'certificates.ics'],
    ['Calendar of us', 'us_certificates.ics'],
  ] as const) {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(file)
    await saved.saveAs(join(folder, file))
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text.split(`SUMMARY:“${alias}” expires in us\r\n`)).toHaveLength(2)
  }
})

test('the commands for a pair made by hand are filled in, and the files can be made here', async ({ page }) => {
  await page.goto('/certificates')
  await page.getByRole('textbox', { name: 'Alias' }).fill('orders caller')
  await page.getByRole('textbox', { name: 'Valid for (days)' }).fill('180')
  await page.getByText('Show the commands, filled in').click()
  await expect(page.getByText(/-days 180 .* -keyout orders-caller.key.pem/)).toBeVisible()
  await page.getByLabel('Made with').selectOption('keytool')
  await expect(page.getByText(/keytool -genkeypair -alias 'orders caller' .* -validity 180/)).toBeVisible()
  await page.getByLabel('Key', { exact: true }).selectOption('ec-p256')
  await expect(page.getByText(/-keyalg EC -groupname secp256r1/)).toBeVisible()
  await page.getByRole('button', { name: 'Make the files here instead' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the certificate (.pem)' }).click()
  await (await saving).saveAs(join(folder, 'made.pem'))
  const { stdout } = spawnSync('openssl', ['x509', '-in', 'made.pem', '-noout', '-text'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stdout).toContain('CN = orders caller')
  expect(stdout).toContain('prime256v1')
})
