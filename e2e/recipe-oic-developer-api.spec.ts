import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { playDomain } from './play-domain'
import { answerTheRest, consoleApi, countDecisions, undoRun } from './recipe-journey'

for (const [way, work, role] of [
  ['The developer APIs, as itself', 'Create and import', 'ServiceDeveloper'],
  ['The developer APIs, in the name of a user', 'Look and watch', 'ServiceUser'],
] as const)
  test(`${way}: set up → integrations are listed → green, within twelve decisions; undone without a trace`, async ({
    page,
    console,
  }) => {
    test.slow()
    const before = await exportedState(console, 'us')
    const decisions = await countDecisions(page)
    await page.goto('/setup')
    await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
    await page.getByRole('radio', { name: new RegExp(`^${way},`) }).check()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    const pair = page.getByRole('button', { name: 'Make the key pair' })
    await expect(pair.or(page.getByRole('heading', { name: 'What will it do?' }))).toBeVisible()
    if (await pair.isVisible()) {
      await pair.click()
      await page.getByRole('button', { name: 'Next', exact: true }).click()
    }
    const choice = page.getByRole('radio', { name: new RegExp(`^${work}`) })
    if (!(await choice.isChecked())) await choice.check()
    await answerTheRest(page)
    await expect(page.getByText(`Give ${role} on oic-us`).first()).toBeVisible()
    await expect(
      page.getByRole('heading', { name: 'Call the developer APIs of oic-us at the right address' }),
    ).toBeVisible()
    await expectAccessible(page)
    const run = await runPlan(page)
    await expect(
      page.getByText(/\/ic\/api\/integration\/v1\/integrations\?integrationInstance=oic-us/).first(),
    ).toBeVisible()
    await page.getByRole('link', { name: 'Test it' }).click()
    await send(page)
    await expect(works(page)).toBeVisible()
    await expectAccessible(page)
    expect(decisions()).toBeLessThanOrEqual(12)

    await page.goto(`/setup/runs/${run}`)
    await undoRun(page)
    expect(await exportedState(console, 'us')).toEqual(before)
  })

test('the same by the API: plan, run, token, call, undo', async ({ request, console }) => {
  const { connectionId } = await playDomain(request, 'us')
  const before = await exportedState(console, 'us')
  const api = consoleApi(request)
  const services = await api.get<
    { kind: string; appId: string; scopes: { fqs: string; value: string }[]; urls: string[] }[]
  >(`/api/domains/${connectionId}/services`)
  const oic = services.find(({ kind }) => kind === 'oic')
  const scope = oic?.scopes.find(({ value }) => value === '/ic/api/')?.fqs ?? ''
  const { runId, receipt } = await api.setUp({
    recipe: 'oic-developer-api',
    domainId: connectionId,
    serviceAppId: oic?.appId,
    displayName: 'Watcher',
    scopes: [scope],
    work: 'read',
  })
  const { accessToken } = await api.post<{ accessToken: string }>('/api/test/token', {
    domainId: connectionId,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'client_credentials',
    scope,
  })
  const called = await api.post<{ answer: { status: number } }>('/api/test/service', {
    domainId: connectionId,
    serviceAppId: oic?.appId,
    baseUrl: oic?.urls[0],
    accessToken,
    call: { kind: 'integrations', instance: 'oic-us' },
  })
  expect(called.answer.status).toBe(200)
  await api.undo(runId)
  expect(await exportedState(console, 'us')).toEqual(before)
})
