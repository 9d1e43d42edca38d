import type { Page } from '@playwright/test'
import type { DomainSummary, ServiceInstance } from '../lib/queries/shapes/domains'
import type { TestResult, TokenTestResult } from '../lib/queries/shapes/test'
import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { firstShut, runPlan, send, works } from './journey'
import { answerTheRest, consoleApi, countDecisions, undoRun } from './recipe-journey'

/** What a ServiceAdministrator does inside Process Automation, on the page that plays it. */
async function letIn(page: Page, instanceUrl: string, name: string): Promise<void> {
  await page.goto(`${instanceUrl}/process/workspace/`)
  await page.getByRole('button', { name: `Give Use: ${name}`, exact: true }).click()
  await expect(page.getByRole('button', { name: `None: Take Use away from ${name}`, exact: true })).toBeVisible()
}

/** Before 26.01 with an application of its own, since then carried by an Oracle Integration. */
const instances = [
  {
    side: 'us',
    shown: /^opa-us\b(?!-)/,
    name: 'opa-us',
    owner: 'A ServiceAdministrator of opa-us',
  },
  {
    side: 'emea',
    shown: /^opa-emea-/,
    name: 'opa-emea',
    owner: 'A ServiceAdministrator of oic-emea',
  },
]

for (const { side, shown, name, owner } of instances)
  test(`calling ${name}: set up, refused, let in by hand, green, within twelve decisions; undone without a trace`, async ({
    page,
    console,
  }) => {
    // Two pages, two tests, an undo and two looks at the whole world: long on a busy machine.
    test.slow()
    const before = await exportedState(console, side)
    const decisions = await countDecisions(page)
    await page.goto('/setup')
    await page.getByRole('radio', { name: shown }).check()
    await page.getByRole('radio', { name: /^As itself, by client ID and secret/ }).check()
    await expect(page.getByText(/Published advice disagrees/)).toBeVisible()
    await expectAccessible(page)
    await answerTheRest(page)
    await expect(page.getByText(`by hand · ${owner}`)).toBeVisible()
    await expectAccessible(page)
    const run = await runPlan(page)
    // Earlier journeys may have left one of the name that is proposed first.
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    const caller = /“(.+)”/.exec(title ?? '')?.[1] ?? ''
    await page.getByRole('link', { name: 'Test it' }).click()
    await send(page)
    await expect(firstShut(page)).toHaveAttribute('data-gate', 'principal-user')
    const here = page.url()

    const domains = await consoleApi(page.request).get<DomainSummary[]>('/api/domains')
    const domain = domains.find((each) => each.name === side)
    await letIn(page, `${domain?.url}/${name}`, caller)
    await page.goto(here)
    await send(page)
    await expect(works(page)).toBeVisible()
    await expectAccessible(page)
    expect(decisions()).toBeLessThanOrEqual(12)

    await page.goto(`/setup/runs/${run}`)
    await undoRun(page)
    expect(await exportedState(console, side)).toEqual(before)
  })

test('the same by API: answers → plan → run → token → call → undo', async ({ page, request, console }) => {
  const before = await exportedState(console, 'us')
  const api = consoleApi(request)
  const us = (await api.get<DomainSummary[]>('/api/domains')).find(({ name }) => name === 'us')
  const services = await api.get<ServiceInstance[]>(`/api/domains/${us?.id}/services`)
  const opa = services.find(({ kind }) => kind === 'opa')
  const scope = opa?.scopes.find(({ value }) => value === '/process')?.fqs ?? ''
  const displayName = 'Nightly batch'
  const where = { domainId: us?.id, serviceAppId: opa?.appId }
  const { runId, receipt } = await api.setUp({
    recipe: 'opa-client-credentials',
    ...where,
    displayName,
    scopes: [scope],
  })
  const { accessToken } = await api.post<TokenTestResult>('/api/test/token', {
    ...where,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'client_credentials',
    scope,
  })
  await letIn(page, opa?.urls[0] ?? '', displayName)
  const { answer } = await api.post<TestResult>('/api/test/service', {
    ...where,
    baseUrl: opa?.urls[0],
    accessToken,
    call: { kind: 'tasks' },
  })
  expect(answer).toMatchObject({ kind: 'http', status: 200 })
  await api.undo(runId)
  expect(await exportedState(console, 'us')).toEqual(before)
})
