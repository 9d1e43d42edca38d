import type { DomainSummary, ServiceInstance } from '../lib/queries/shapes/domains'
import type { TestResult, TokenTestResult } from '../lib/queries/shapes/test'
import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { answerTheRest, consoleApi, countDecisions, undoRun } from './recipe-journey'

test('set up → ECHO runs → green, within twelve decisions; undone without a trace', async ({ page, console }) => {
  const before = await exportedState(console, 'us')
  const decisions = await countDecisions(page)
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
  await page.getByRole('radio', { name: /^As itself, by client ID and secret/ }).check()
  await answerTheRest(page)
  const run = await runPlan(page)
  await page.getByRole('link', { name: 'Test it' }).click()

  await expect(page.getByLabel('Grant', { exact: true })).toHaveValue('client_credentials')
  await expect(page.getByLabel('Signing key', { exact: true })).toBeHidden()
  await expect(page).toHaveTitle(/^Test token/)
  await expectAccessible(page)
  await send(page)
  await expect(works(page)).toBeVisible()
  await expect(page.getByText('"echo"')).toBeVisible()
  await expectAccessible(page)
  expect(decisions()).toBeLessThanOrEqual(12)

  await page.goto(`/setup/runs/${run}`)
  await undoRun(page)
  expect(await exportedState(console, 'us')).toEqual(before)
})

test('the same by API: answers → plan → run → token → ECHO → undo', async ({ request, console }) => {
  const before = await exportedState(console, 'us')
  const api = consoleApi(request)
  const us = (await api.get<DomainSummary[]>('/api/domains')).find(({ name }) => name === 'us')
  const services = await api.get<ServiceInstance[]>(`/api/domains/${us?.id}/services`)
  const oic = services.find(({ kind }) => kind === 'oic')
  const scope = oic?.scopes.find(({ value }) => value.endsWith('consumer::all'))?.fqs ?? ''
  const where = { domainId: us?.id, serviceAppId: oic?.appId }
  const answers = { recipe: 'oic-client-credentials', ...where, displayName: 'Nightly sync', scopes: [scope] }
  const { runId, receipt } = await api.setUp(answers)
  const { accessToken } = await api.post<TokenTestResult>('/api/test/token', {
    ...where,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'client_credentials',
    scope,
  })
  const { answer } = await api.post<TestResult>('/api/test/service', {
    ...where,
    baseUrl: oic?.urls[0],
    accessToken,
    call: { kind: 'trigger', method: 'POST', code: 'ECHO', version: '1.0', path: '/echo', body: '{"from":"here"}' },
  })
  expect(answer).toMatchObject({ kind: 'http', status: 200, body: expect.stringContaining('from') })
  await api.undo(runId)
  expect(await exportedState(console, 'us')).toEqual(before)
})
