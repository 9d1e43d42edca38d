import { createHash, randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { openCallback } from './callback'
import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, settled, works } from './journey'
import { type PlayDomain, playDomain } from './play-domain'
import { answerTheRest, consoleApi, countDecisions, undoRun } from './recipe-journey'

const callback = 'https://shop.example/callback'

async function signIn(window: Page, { userName, password }: PlayDomain['user']): Promise<void> {
  await window.getByLabel('User name').fill(userName)
  await window.getByLabel('Password').fill(password)
  await window.getByRole('button', { name: 'Sign in' }).click()
}

/** Up to the review: an application of ours, everything else as derived. */
async function planSignIn(page: Page): Promise<void> {
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
  await page.getByRole('radio', { name: /^In the name of whoever signs in/ }).check()
  for (const step of ['name', 'redirects']) {
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`step=${step}`))
  }
  await page.getByLabel('Its callback').fill(callback)
  for (const step of ['scopes', 'person']) {
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`step=${step}`))
  }
  await answerTheRest(page)
}

test('set up → somebody signs in → ECHO runs → green, within twelve decisions; undone without a trace', async ({
  page,
  request,
  console,
}) => {
  test.slow()
  const { users } = await playDomain(request, 'us')
  const before = await exportedState(console, 'us')
  const decisions = await countDecisions(page)
  await planSignIn(page)
  await expectAccessible(page)
  const run = await runPlan(page)
  // The wizard's own choice among the people of the domain.
  const shown = await page.getByRole('region', { name: 'What the caller needs' }).innerText()
  const user = users.find(({ userName }) => shown.includes(userName))
  if (!user) throw new Error('nobody of the sandbox is named as who signs in')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  await expect(page.getByLabel('Grant', { exact: true })).toHaveValue('authorization_code')

  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  const window = await opening
  const gone = window.waitForEvent('close')
  await signIn(window, user)
  await gone
  await settled(page)
  await expect(works(page)).toBeVisible()
  await expect(page.getByText('"echo"')).toBeVisible()
  await expectAccessible(page)
  // The sign-in is in a window of its own, where nothing counts.
  expect(decisions() + 1).toBeLessThanOrEqual(12)

  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('Refreshed: a new access token came.')).toBeVisible()

  await page.goto(`/setup/runs/${run}`)
  await undoRun(page)
  expect(await exportedState(console, 'us')).toEqual(before)
})

test('the test callback is taken out when it has served, and nobody signs in through this console any more', async ({
  page,
}) => {
  await planSignIn(page)
  const run = await runPlan(page)
  await page.getByRole('button', { name: 'Take the test callback out' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Take the test callback out')
  await runPlan(page)
  await page.goto(`/test?run=${run}`)
  await expect(page.getByText(/does not list it, so us will show an error/)).toBeVisible()
  await page.goto(`/setup/runs/${run}`)
  await expect(page.getByText('What the caller needs')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take the test callback out' })).toBeHidden()
})

test('a callback that no code should go to cannot be left', async ({ page }) => {
  await page.goto('/setup?recipe=oic-authorization-code')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Its callback').fill('http://shop.example/callback')
  await expect(page.getByText(/is not https: whoever listens/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Its callback').fill(callback)
  await next.click()
  await expect(page).toHaveURL(/step=scopes/)
})

test('the same by the API: plan, run, code, token, call, undo', async ({ page, request, console }) => {
  const { url, connectionId, user } = await playDomain(request, 'us')
  const before = await exportedState(console, 'us')
  const api = consoleApi(request)
  const [oic] = (
    await api.get<{ kind: string; appId: string; scopes: { fqs: string; value: string }[]; urls: string[] }[]>(
      `/api/domains/${connectionId}/services`,
    )
  ).filter(({ kind }) => kind === 'oic')
  const [person] = await api.get<{ id: string; userName: string }[]>(
    `/api/domains/${connectionId}/users?search=${encodeURIComponent(user.userName)}`,
  )
  const scope = oic?.scopes.find(({ value }) => value.endsWith('consumer::all'))?.fqs ?? ''
  const application = await openCallback()
  const redirectUri = application.url
  const { runId, receipt } = await api.setUp({
    recipe: 'oic-authorization-code',
    domainId: connectionId,
    serviceAppId: oic?.appId,
    displayName: 'Portal',
    scopes: [scope],
    user: { id: person?.id, userName: person?.userName },
    redirectUris: [redirectUri],
    refresh: false,
    bypassConsent: false,
    roleToApplication: false,
  })

  const verifier = randomBytes(32).toString('base64url')
  await page.goto(
    `${url}/oauth2/v1/authorize?${new URLSearchParams({
      client_id: receipt.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope,
      state: 's',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })}`,
  )
  await signIn(page, user)
  await page.waitForURL(`${redirectUri}?*`)
  application.close()
  const code = new URL(page.url()).searchParams.get('code')
  const token = await api.post<{ accessToken: string }>('/api/test/token', {
    domainId: connectionId,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'authorization_code',
    scope,
    code: { code, redirectUri, verifier },
  })
  const called = await api.post<{ answer: { status: number } }>('/api/test/service', {
    domainId: connectionId,
    serviceAppId: oic?.appId,
    baseUrl: oic?.urls[0],
    accessToken: token.accessToken,
    call: { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: 'echo' },
  })
  expect(called.answer.status).toBe(200)
  await api.undo(runId)
  expect(await exportedState(console, 'us')).toEqual(before)
})
