import type { DomainSummary, DomainUser, ServiceInstance } from '../lib/queries/shapes/domains'
import type { PlanView } from '../lib/queries/shapes/setup'
import type { TestResult, TokenTestResult } from '../lib/queries/shapes/test'
import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { opensslKey } from './openssl-key'
import { consoleApi, countDecisions, undoRun } from './recipe-journey'

// Each exported state is read by a sandbox of its own.
test.setTimeout(180_000)

const maria = 'maria.ops@northwind.example'

test('set up → Fusion knows the user, green within twelve decisions; undone without a trace', async ({
  page,
  console,
}) => {
  const before = await exportedState(console, 'emea')
  const decisions = await countDecisions(page)
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^fusion-emea/ }).check()
  await expectAccessible(page)
  await next.click()
  await next.click()
  // Oracle Integration signs, so the key is wanted as a file.
  await expect(page.getByRole('checkbox', { name: /I need the private key as a file/ })).toBeChecked()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  expect((await saving).suggestedFilename()).toMatch(/^us-\d{4}(?:-\d+)?_private-key\.pem$/)
  await next.click()
  await next.click()
  await page.getByRole('radio', { name: new RegExp(`^${maria}`) }).check()
  await expect(page.getByText(`Fusion must know ${maria} too`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText(`us has an active user ${maria} as well`)).toBeVisible()
  await expectAccessible(page)
  const run = await runPlan(page)
  await expect(page.getByText('{client ID}')).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  await send(page)
  await expect(works(page)).toBeVisible()
  await expect(page.getByText('Northwind Business Unit')).toBeVisible()
  await expectAccessible(page)
  expect(decisions()).toBeLessThanOrEqual(12)

  await page.goto(`/setup/runs/${run}`)
  await undoRun(page)
  expect(await exportedState(console, 'emea')).toEqual(before)
})

test('a user who is not in the caller’s domain is told of before anything is written', async ({ page }) => {
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^fusion-emea/ }).check()
  await next.click()
  await next.click()
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await next.click()
  await next.click()
  await page.getByRole('radio', { name: /^luca\.rossi/ }).check()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(page.getByText('Does not fit: us has no user luca.rossi@northwind.example')).toBeVisible()
})

test('the same by API: what was handed out is what Oracle Integration would sign', async ({ request, console }) => {
  const before = await exportedState(console, 'emea')
  const api = consoleApi(request)
  const domains = await api.get<DomainSummary[]>('/api/domains')
  const [emea, us] = ['emea', 'us'].map((wanted) => domains.find(({ name }) => name === wanted))
  const services = await api.get<ServiceInstance[]>(`/api/domains/${emea?.id}/services`)
  const fusion = services.find(({ kind }) => kind === 'fusion')
  const users = await api.get<DomainUser[]>(`/api/domains/${emea?.id}/users?search=${encodeURIComponent(maria)}`)
  const where = { domainId: emea?.id, serviceAppId: fusion?.appId }
  const scope = fusion?.scopes[0]?.fqs ?? ''
  const { x509, signJwt } = opensslKey('payables')
  const { runId, receipt } = await api.setUp({
    recipe: 'oic-to-fusion',
    ...where,
    callerDomainId: us?.id,
    displayName: 'Payables flow',
    scopes: [scope],
    certificate: { alias: 'payables-2026', x509 },
    trustAsPartner: true,
    user: { id: users[0]?.id, userName: maria },
  })
  const { plan } = await api.get<{ plan: PlanView }>(`/api/runs/${runId}`)
  const files = plan.manual.flatMap((task) => task.files ?? [])
  const [header, payload] = files.slice(0, 2).map(({ content }) => JSON.parse(content))
  expect(payload.iss).toBe(receipt.clientId)
  const now = Math.floor(Date.now() / 1000)
  const claims = { ...payload, iat: now, exp: now + 300, jti: crypto.randomUUID() }
  const { accessToken } = await api.post<TokenTestResult>('/api/test/token', {
    ...where,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    scope,
    assertion: signJwt(header, claims),
    userName: maria,
  })
  const { answer } = await api.post<TestResult>('/api/test/service', {
    ...where,
    baseUrl: fusion?.urls[0],
    accessToken,
    call: { kind: 'business-units' },
  })
  expect(answer).toMatchObject({ kind: 'http', status: 200 })
  await api.undo(runId)
  expect(await exportedState(console, 'emea')).toEqual(before)
})
