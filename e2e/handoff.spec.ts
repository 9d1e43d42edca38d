import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunView } from '../lib/queries/shapes/setup'
import { expect, expectAccessible, test } from './fixtures'
import { makeForeignApp } from './foreign-app'
import { planSetup, runPlan } from './journey'
import { look } from './look'

const folder = mkdtempSync(join(tmpdir(), 'assay-handoff-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

/** Clicks, and answers the path of the file that was saved. */
async function saved(page: Page, button: RegExp): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  const file = await saving
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

test('set up → the shell script is saved → bash runs it elsewhere, with the secrets of whoever has them: green', async ({
  page,
}) => {
  test.slow()
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^opa-us\b(?!-)/ }).check()
  await next(page)
  await page.getByLabel('Display name').fill('Caller `of` "O\'Brien" $(id)')
  await next(page)
  await page.getByRole('checkbox', { name: /I need the private key as a file/ }).check()
  const keyFile = await saved(page, /^Make the key pair$/)
  await next(page)
  await next(page)
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  const run = await runPlan(page)

  const panel = page.getByRole('region', { name: 'Hand over' })
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  await expect(panel.getByRole('combobox', { name: 'Form' })).toHaveValue('shell')
  await expect(panel.getByRole('region', { name: 'What it leaves out' })).toContainText('CLIENT_SECRET')
  await expectAccessible(page)
  const script = await saved(page, /^Save caller-of-/)
  expect(script).toMatch(/\/caller-of-o-brien-id_handoff_\d{4}-\d\d-\d\d\.sh$/)

  const { receipt } = (await (await page.request.get(`/api/runs/${run}`)).json()) as RunView
  const revealed = await page.request.post(`/api/secrets/${receipt?.secretId}/reveal`)
  const { clientSecret } = (await revealed.json()) as { clientSecret: string }
  expect(readFileSync(script, 'utf8')).not.toContain(clientSecret)
  const { status, stdout, stderr } = spawnSync('bash', [script], {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', CLIENT_SECRET: clientSecret, PRIVATE_KEY_FILE: keyFile },
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Token: HTTP 200, expires in \d+ s\nCall: HTTP 200\n/)

  // The application's own page hands over the same, without the setup.
  await page.goto(`/domains/${receipt?.domainId}/apps/${receipt?.appId}`)
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('auditor')
  await expect(panel.getByRole('figure')).toContainText('# ')
  await expectAccessible(page)
})

test('a plan leaves as Terraform before anything is written, and says what only the run will have', async ({
  page,
}) => {
  await planSetup(page, 'oic-us')
  const panel = page.getByRole('region', { name: 'Do it another way' })
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  await expect(panel.getByRole('combobox', { name: 'Form' })).toHaveValue('click-path')
  await panel.getByRole('combobox', { name: 'Form' }).selectOption('terraform')
  const figure = panel.getByRole('figure')
  await expect(figure).toContainText('grant_mechanism = "ADMINISTRATOR_TO_USER"')
  await expect(panel.getByRole('region', { name: 'What it leaves out' })).toContainText('client secret')
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('developer')
  await expect(panel.getByText('It needs the client ID, which the domain gives')).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('administrator')
  await look(page, 'handoff-of-plan')
})

test('an application without a call to hand over leaves as what it is; one that cannot be asked offers to ask again', async ({
  page,
}) => {
  const { domainId, appId } = await makeForeignApp(page.request, 'People only', { allowedGrants: ['password'] })
  const place = `/domains/${domainId}/apps/${appId}`
  const panel = page.getByRole('region', { name: 'Hand over' })
  await page.goto(place)
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  await expect(panel.getByText('There is no call to hand over')).toBeVisible()
  await expect(panel.getByRole('combobox', { name: 'Form' })).toHaveValue('click-path')
  await expect(panel.getByRole('figure')).toContainText('Create the application “People only”')
  await panel.getByRole('combobox', { name: 'Console they have' }).selectOption('IDCS console')
  await expect(panel.getByRole('figure')).toContainText('Tick “Resource Owner” under Allowed grant types')
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('developer')
  await expect(panel.getByText('forms of a call are written for JWT assertion').last()).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('administrator')
  await look(page, 'handoff-of-application')

  // The domain goes away between the page and the panel.
  await page.route('**/api/domains/*/services', (route) => route.abort())
  await page.goto(place)
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  const retry = panel.getByRole('button', { name: /again/i })
  await expect(retry).toBeVisible({ timeout: 20_000 })
  await page.unroute('**/api/domains/*/services')
  await retry.click()
  await expect(panel.getByText('There is no call to hand over')).toBeVisible()
})
