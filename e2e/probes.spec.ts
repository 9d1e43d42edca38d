import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { setUp, undoFaults, works } from './journey'
import { look } from './look'
import { makeSignInClient, playDomain } from './play-domain'

const panel = (page: Page) => page.getByRole('region', { name: 'Step by step' })
const rungs = (page: Page) =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.locator('.rung-mark') })
const drawn = (page: Page) => rungs(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-rung')))
const begin = (page: Page) => page.getByRole('button', { name: 'Find out step by step' }).first().click()

async function breakIt(page: Page, run: string, fault: string) {
  await page.goto(`/lab?run=${run}`)
  await page.locator(`[data-fault="${fault}"]`).getByRole('button').click()
  await expect(page.locator(`[data-fault="${fault}"]`)).toContainText('in now')
  await page.getByRole('link', { name: 'Test it now' }).click()
  await expect(page.getByText('A fault is in:')).toBeVisible()
}

test.describe('the steps of a call to Process Automation', () => {
  let page: Page
  let run: string
  test.beforeAll(async ({ browser, console }) => {
    const context = await browser.newContext({ baseURL: console.url, reducedMotion: 'reduce' })
    page = await context.newPage()
    run = await setUp(page, 'opa-us')
  })
  test.afterAll(() => page.context().close())
  test.afterEach(() => undoFaults(page))

  test('are all green, and prove the call', async () => {
    await page.goto(`/test?run=${run}`)
    await begin(page)
    await expect(panel(page)).toContainText('all 6 green')
    expect(await drawn(page)).toEqual(Array(6).fill('open'))
    await expect(works(page)).toBeVisible()
    await expectAccessible(page)
    await look(page, 'green')
  })

  for (const [fault, step] of [
    ['token-endpoint', 2],
    ['client-secret', 3],
    ['app-active', 3],
    ['grant-allowed', 4],
    ['assertion-signature', 4],
    ['scope-granted', 5],
    ['token-genuine', 6],
  ] as const)
    test(`stop at step ${step} for ${fault}, which the ladder names`, async () => {
      await breakIt(page, run, fault)
      await begin(page)
      await expect(panel(page)).toContainText(`stopped at step ${step} of 6`)
      expect((await drawn(page)).indexOf('shut')).toBe(step - 1)
      await expect(page.locator('[data-gate][data-rung="shut"]').first()).toHaveAttribute('data-gate', fault)
      await expectAccessible(page)
      await look(page, fault)
    })
})

test('a call that a fault turns into an integration is not made by itself either', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await breakIt(page, run, 'token-audience')
  await begin(page)
  await expect(panel(page)).toContainText('5 of 6; the next waits for you')
  await expect(page.getByRole('button', { name: 'Run this integration' })).toBeVisible()
  await undoFaults(page)
})

test('an integration is not run by itself: its step waits for the button that says so', async ({ page }) => {
  const run = await setUp(page, 'oic-us')
  await page.goto(`/test?run=${run}`)
  await begin(page)
  await expect(panel(page)).toContainText('5 of 6; the next waits for you')
  await expect(panel(page)).toContainText('its own button does it')
  await expectAccessible(page)
  await look(page, 'waits')
  await page.getByRole('button', { name: 'Run this integration' }).click()
  await expect(panel(page)).toContainText('all 6 green')
  await expect(works(page)).toBeVisible()
})

test('a sign-in page is tried with nobody there, then somebody signs in by a click', async ({
  page,
  request,
  console,
}) => {
  const domain = await playDomain(request, 'us')
  const app = { displayName: 'Stepwise shop', redirectUris: [`${console.url}/test/callback`] }
  const { clientId, secret } = await makeSignInClient(domain, app)
  await page.goto(`/test?${new URLSearchParams({ domain: domain.connectionId, client: clientId })}`)
  await page.getByLabel('Client secret', { exact: true }).fill(secret)
  await begin(page)
  await expect(panel(page)).toContainText('the next waits for you')
  expect((await drawn(page)).slice(0, 5)).toEqual([...Array(4).fill('open'), 'not-reached'])
  const opening = page.waitForEvent('popup')
  await panel(page).getByRole('button', { name: 'Sign in' }).click()
  const opened = await opening
  await opened.getByLabel('User name').fill(domain.user.userName)
  await opened.getByLabel('Password').fill(domain.user.password)
  await opened.getByRole('button', { name: 'Sign in' }).click()
  await opened.getByRole('button', { name: 'Allow' }).click()
  await expect(rungs(page).nth(4)).toHaveAttribute('data-rung', 'open')
  await expect(page.getByRole('heading', { name: 'Access token' })).toBeVisible()
})

test('the audience lab says how many requests it sends, sends them, and remembers what the domain took', async ({
  page,
}) => {
  const run = await setUp(page, 'oic-emea')
  await page.goto(`/test?run=${run}`)
  const lab = page.getByRole('region', { name: 'Audience lab' })
  await expect(lab).toContainText('not tried yet')
  await lab.getByText('Which aud does emea take?').click()
  await expectAccessible(page)
  const sent: string[] = []
  page.on('request', (each) => each.url().endsWith('/api/test/probe') && sent.push(each.postData() ?? ''))
  await lab.getByRole('button', { name: 'Try them: 5 token requests' }).click()
  await expect(lab).toContainText('4 of 5 taken')
  expect(sent).toHaveLength(5)
  const ids = sent.map((body) => JSON.parse(atob(JSON.parse(body).request.assertion.split('.')[1])).jti)
  expect(new Set(ids).size).toBe(5)
  await expect(lab).toContainText('Nothing has to change.')
  await expectAccessible(page)
  await look(page, 'lab')
  await page.reload()
  await expect(lab).toContainText('4 of 5 taken')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.locator('[data-gate="assertion-audience"]')).toContainText('this domain took')
})
