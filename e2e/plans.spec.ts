import type { Page } from '@playwright/test'
import { anotherAdministrator, newClient, uploadClientCertificate } from './another-administrator'
import { expect, expectAccessible, test } from './fixtures'
import { planSetup, runPlan } from './journey'

const planId = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const runButton = (page: Page) => page.getByRole('button', { name: /^Run \d+ steps?$/ })
const asBefore = (page: Page) => page.getByText('us is still as it was when this was planned.')

test('a plan that needs approval runs after a second person gave it', async ({ page, context }) => {
  await planSetup(page, 'opa-us')
  await page.getByRole('textbox', { name: 'Your name, to ask for approval' }).fill('Ana')
  await page.getByRole('button', { name: 'Ask for approval' }).click()
  await expect(page.getByText('It does not run before a second person approves it.')).toBeVisible()
  await expect(runButton(page)).toHaveAttribute('aria-disabled', 'true')
  const refused = await page.request.post('/api/runs', { data: { planId: planId(page) } })
  expect([refused.status(), (await refused.json()).error.code]).toEqual([409, 'needs-approval'])

  const second = await context.newPage()
  await second.goto(page.url())
  await expect(asBefore(second)).toBeVisible()
  await second.getByRole('textbox', { name: 'Your name, to approve' }).fill('ana')
  await second.getByRole('button', { name: 'Approve this plan' }).click()
  await expect(second.getByText('Ana asked for the approval and cannot give it too.')).toBeVisible()
  await second.getByRole('textbox', { name: 'Your name, to approve' }).fill('Ben')
  await second.getByRole('button', { name: 'Approve this plan' }).click()
  await expect(second.getByText('It has one, and may run.')).toBeVisible()
  await expectAccessible(second)

  await second.goto('/setup/plans')
  const row = second.getByRole('table', { name: 'Saved plans' }).getByRole('row').filter({ hasText: 'opa-us' })
  await expect(row).toContainText('approved')
  await expect(row).toContainText('by Ben')
  await expectAccessible(second)

  await page.reload()
  await runPlan(page)
  await second.reload()
  await expect(row).toContainText('its run')
})

test('what somebody did meanwhile is told before anything runs, and planning again leaves it out', async ({ page }) => {
  await planSetup(page, 'opa-us')
  await expect(asBefore(page)).toBeVisible()
  const { answers } = await (await page.request.get(`/api/plans/${planId(page)}`)).json()
  await uploadClientCertificate(await anotherAdministrator(page.request, 'us'), answers.certificate)

  await runButton(page).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing was run')
  await expect(page.getByText('us was changed since this was planned', { exact: true })).toBeVisible()
  await expect(
    page.getByText(`“${answers.certificate.alias}” is in the client certificates now.`).first(),
  ).toBeVisible()
  await expect(runButton(page)).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)

  const before = page.url()
  await page.getByRole('button', { name: 'Plan again' }).click()
  await expect(page.getByRole('button', { name: 'Run 3 steps' })).toBeVisible()
  await expect(
    page.getByText(`The certificate "${answers.certificate.alias}" is in the client certificates`),
  ).toBeVisible()
  await runPlan(page)
  await page.goto(before)
  await expect(page.getByRole('link', { name: 'Open the newer plan' })).toBeVisible()
})

test('a caller with fewer rights runs its part, and gets the request for whoever may do the rest', async ({ page }) => {
  const administrator = await anotherAdministrator(page.request, 'us')
  const client = await newClient(administrator, 'Application people', 'Application Administrator')
  const connected = await page.request.post('/api/domains', {
    data: { url: administrator.url, name: 'us apps', ...client },
  })
  const { id } = await connected.json()
  const services = await (await page.request.get(`/api/domains/${id}/services`)).json()
  const { appId } = services.find(({ kind }: { kind: string }) => kind === 'opa')

  const next = () => page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.goto(`/setup?domain=${id}&service=${appId}`)
  await next()
  await expect(page).toHaveURL(/step=name/)
  await next()
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await expect(page.getByText('The private key is in this browser')).toBeVisible()
  await page.getByRole('checkbox', { name: /partner/i }).check()
  await next()
  await expect(page).toHaveURL(/step=scopes/)
  await next()
  await page.getByRole('button', { name: 'Review', exact: true }).click()

  await expect(page.getByText('The console may not do one step')).toBeVisible()
  const ask = page.getByRole('region', { name: 'Ask a Security Administrator or Identity Domain Administrator' })
  await expect(ask.getByRole('list', { name: 'Clicks in the OCI console', exact: true })).toContainText('tab Settings')
  await ask.getByRole('combobox', { name: 'Their console' }).selectOption('IDCS console')
  await expect(ask.getByRole('list', { name: 'Clicks in the IDCS console' })).toContainText('Partner Settings')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await ask.getByRole('button', { name: 'Copy the request' }).click()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('# Please do one step in the identity domain us apps')
  expect(text).toContain('Our application “Application people” may not do this itself')
  expect(text).toContain('Open Settings › Partner Settings.')
  expect(text).toContain('-----BEGIN CERTIFICATE-----')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Plan what the console may: 3 of 4 steps' }).click()
  await expect(page.getByRole('button', { name: 'Run 3 steps' })).toBeVisible()
  await expect(ask).toBeVisible()
  await runPlan(page)
  await expect(ask).toBeVisible()
  await expectAccessible(page)
  // The other journeys of this console know one connection to each domain.
  await page.request.delete(`/api/domains/${id}`)
})

test('a plan goes out as a file and comes back, and a file that is none is told so', async ({ page }) => {
  await planSetup(page, 'oic-us')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as a file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/_plan_\d{4}-\d\d-\d\d\.json$/)
  const ticket = await page.request.get(`/api/plans/${planId(page)}/export?as=markdown`)
  expect(await ticket.text()).toContain('## What will be written, in order')

  await page.goto('/setup/plans')
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"hello": 1}'),
  })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This is not a plan that Assay exported.')
  await expectAccessible(page)
  await page.getByLabel('File', { exact: true }).setInputFiles(await file.path())
  await expect(page.getByText('Planned anew here; it comes to the same steps.')).toBeVisible()
  await runPlan(page)
})
