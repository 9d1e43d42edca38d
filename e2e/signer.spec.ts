import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DomainSummary, DomainUser, ServiceInstance } from '../lib/queries/shapes/domains'
import { expect, expectAccessible, test } from './fixtures'
import { send, works } from './journey'
import { look } from './look'
import { consoleApi } from './recipe-journey'

const maria = 'maria.ops@northwind.example'

test('an assertion is frozen, signed by openssl with the command that is shown, checked and sent', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-signer-'))
  const bash = (command: string) => spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).stdout
  bash('openssl req -x509 -newkey rsa:2048 -nodes -days 9 -subj /CN=vault -keyout private-key.pem -out certificate.pem')
  const api = consoleApi(page.request)
  const domain = (await api.get<DomainSummary[]>('/api/domains')).find(({ name }) => name === 'us')
  const services = await api.get<ServiceInstance[]>(`/api/domains/${domain?.id}/services`)
  const service = services.find(({ kind }) => kind === 'opa')
  const users = await api.get<DomainUser[]>(`/api/domains/${domain?.id}/users?search=${encodeURIComponent(maria)}`)
  const { runId } = await api.setUp({
    recipe: 'opa-jwt-assertion',
    domainId: domain?.id,
    serviceAppId: service?.appId,
    displayName: 'Signed by a vault',
    scopes: [service?.scopes.find(({ fqs }) => fqs.endsWith('/process'))?.fqs],
    certificate: {
      alias: 'vault',
      x509: readFileSync(join(folder, 'certificate.pem'), 'utf8').replace(/-----[^-]+-----|\s/g, ''),
    },
    trustAsPartner: true,
    user: { id: users[0]?.id, userName: maria },
  })

  await page.goto(`/test?run=${runId}`)
  await page.getByLabel('Who signs').selectOption('elsewhere')
  const signer = page.getByRole('region', { name: 'Signed elsewhere' })
  await signer.getByRole('button', { name: 'Freeze the assertion' }).click()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled()

  const saving = page.waitForEvent('download')
  await signer.getByRole('button', { name: /^Save / }).click()
  const saved = await saving
  await saved.saveAs(join(folder, saved.suggestedFilename()))
  const command = await signer.getByRole('figure', { name: 'Command' }).locator('pre').textContent()
  const signature = bash(command ?? '')

  await signer.getByLabel('3. Signature').fill(signature.slice(0, 200))
  await expect(signer).toContainText('It was cut')
  await signer.getByLabel('3. Signature').fill(signature)
  await expect(signer).toContainText('Cannot check the signature')
  await signer.getByLabel('Certificate to check it with').setInputFiles(join(folder, 'certificate.pem'))
  await expect(signer).toContainText('The signature is verified')
  await expectAccessible(page)
  await look(page, 'signer')
  await send(page)
  await expect(works(page)).toBeVisible()

  // What was signed fits this request alone.
  await page.getByLabel('User', { exact: true }).fill('somebody.else@example.com')
  await expect(signer).toContainText('no longer fits')
  rmSync(folder, { recursive: true })
})
