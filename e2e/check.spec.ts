import type { Page } from '@playwright/test'
import type { CheckView } from '../lib/queries/shapes/checks'
import type { DomainSummary, ServiceInstance } from '../lib/queries/shapes/domains'
import { expect, expectAccessible, test } from './fixtures'
import { firstShut, send, setUp, undoFaults, works } from './journey'
import { look } from './look'
import { consoleApi } from './recipe-journey'

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const changes = (page: Page) => page.getByRole('region', { name: 'What changed since it was green' })

/** Saves the finished test of the open Test page. */
async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await page.getByRole('button', { name: 'Save this check' }).click()
  await expect(page.getByText(`Saved as “${name}”`)).toBeVisible()
}

async function breakBy(page: Page, faultId: string, runId: string): Promise<void> {
  expect((await page.request.post('/api/lab/faults', { data: { faultId, runId } })).ok()).toBe(true)
}

test('a check that needs a key: saved green, broken, asked again red with what changed, mended, green', async ({
  page,
}) => {
  test.slow()
  const name = 'ECHO by key'
  const run = await setUp(page, 'oic-us')
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(works(page)).toBeVisible()
  await save(page, name)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open the check' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('This is the first green one')).toBeVisible()
  await expectAccessible(page)

  await breakBy(page, 'service-role', run)
  await page.getByRole('link', { name: 'Test again' }).click()
  await expect(page).toHaveURL(/\/test\?check=/)
  await send(page)
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'service-role')
  await page.getByRole('link', { name: 'Open the check' }).click()
  await expect(changes(page)).toContainText('The role ServiceInvoker was taken away from “')
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'service-role')
  await expectAccessible(page)
  await look(page, 'check-run')

  await page.goto('/check')
  await expect(row(page, name)).toContainText('stopped')
  await expect(row(page, name)).toContainText('The role ServiceInvoker was taken away from “')
  await expectAccessible(page)
  await look(page, 'check-list')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'A check stopped' })).toContainText(name)

  await undoFaults(page)
  await page.goto('/check')
  await page.getByRole('button', { name: 'Look at all again' }).click()
  await expect(row(page, name)).toContainText('nothing shut any more: test it again')
  await row(page, name).getByRole('link', { name: 'Test again' }).click()
  await send(page)
  await expect(works(page)).toBeVisible()
  await expect(page.getByText(`Recorded for “${name}”`)).toBeVisible()
  await page.goto('/check')
  await expect(row(page, name)).toContainText('green now')
})

test('one that needs nothing is asked again by one click, and looked at by itself after a plan ran', async ({
  page,
}) => {
  const name = 'Nightly orders'
  const api = consoleApi(page.request)
  const us = (await api.get<DomainSummary[]>('/api/domains')).find((each) => each.name === 'us')
  const oic = (await api.get<ServiceInstance[]>(`/api/domains/${us?.id}/services`)).find(({ kind }) => kind === 'oic')
  const scope = oic?.scopes.find(({ fqs }) => fqs.endsWith(':all'))?.fqs
  const { runId, receipt } = await api.setUp({
    recipe: 'oic-client-credentials',
    domainId: us?.id,
    serviceAppId: oic?.appId,
    displayName: name,
    scopes: [scope],
  })
  await page.goto(`/test?run=${runId}`)
  await send(page)
  await expect(works(page)).toBeVisible()
  await save(page, name)

  await page.goto('/check')
  await expect(row(page, name)).toContainText('green now')
  const desired = { apps: [{ id: receipt.appId, displayName: name, isActive: false }] }
  const plan = await api.post<{ id: string }>('/api/plans', { domainId: us?.id, title: 'Switch it off', desired })
  const off = await api.post<{ id: string }>('/api/runs', { planId: plan.id })
  const afterRun = async () =>
    (await api.get<CheckView[]>('/api/checks')).find((each) => each.name === name)?.last?.afterRun
  await expect.poll(afterRun).toBe(off.id)
  await page.reload()
  await expect(row(page, name)).toContainText('looked at after a change')
  await expect(row(page, name)).toContainText(`“${name}” is deactivated.`)
  await expect(row(page, name)).toContainText(`“${name}” was deactivated.`)
  await row(page, name).getByRole('link', { name }).click()
  await expect(page.getByText('The console looked by itself')).toBeVisible()
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'app-active')
  await expectAccessible(page)

  await api.undo(off.id)
  await page.getByRole('button', { name: `Run ECHO again: ${name}` }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^(It works|All \d+ gates are open)/ })).toBeVisible()
  await page.getByRole('list', { name: 'Runs, newest first' }).getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/run=/)

  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Nightly, renamed')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nightly, renamed' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete …' }).click()
  await page.getByRole('button', { name: 'Delete the check' }).click()
  await expect(page).toHaveURL(/\/check$/)
  await expect(row(page, 'Nightly, renamed')).toBeHidden()
})

test('without checks the page says what they are, and a lost one leads back', async ({ page }) => {
  await page.route('**/api/checks', (route) => route.fulfill({ json: [] }))
  await page.goto('/check')
  await expect(page.getByText('No check is saved')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/check/gone')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is no such check.')
  await expectAccessible(page)
})
