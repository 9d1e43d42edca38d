import { createSign, generateKeyPairSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { RunView } from '../lib/queries/shapes/setup'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, setUp, undoFaults } from './journey'
import { openPalette } from './palette'

const box = (page: Page) => page.getByRole('textbox', { name: 'What did you get?' })

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const signed = (header: object, claims: object) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const input = `${part(header)}.${part(claims)}`
  return `${input}.${createSign('sha256').update(input).sign(privateKey).toString('base64url')}`
}

test('explains with the network cut: the gate where it is certain, the candidates where it is not', async ({
  page,
  context,
}) => {
  await page.goto('/explain')
  await expect(box(page)).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)

  await box(page).fill('{"error":"invalid_scope","error_description":"Invalid scope.","ecid":"0c9a00000000"}')
  await expect(page.locator('[data-gate="scope-exists"]')).toHaveAttribute('data-rung', 'candidate')
  await expect(page.locator('[data-rung="shut"]')).toHaveCount(0)

  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: 'a41c',
    sub: 'maria',
    aud: 'https://identity.oraclecloud.com/',
    kid: 'k',
    iat: now,
    exp: now + 300,
  }
  await box(page).fill(
    `assertion=${signed({ alg: 'RS256', typ: 'JWT' }, claims)}\n{"error":"invalid_client","error_description":"Client authentication failed."}`,
  )
  await expect(page.locator('[data-rung="shut"]').first()).toHaveAttribute('data-gate', 'assertion-key-named')
  await expectAccessible(page)
  await context.setOffline(false)
})

test('a malformed token, an empty box and a megabyte each get a sentence', async ({ page }) => {
  await page.goto('/explain')
  await box(page).fill('eyJhbGciOiJSUzI1NiJ9.not-base64-json.x')
  await expect(page.locator('main')).toContainText(/claims|payload|second part/i)
  await box(page).fill('')
  await expect(page.getByText('Try a made-up example')).toBeVisible()
  // Typed in by Playwright a megabyte takes minutes; a paste is one event.
  const megabyte = `${'nothing of interest here\n'.repeat(42_000)}{"error":"invalid_scope"}`
  await box(page).evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, megabyte)
  await expect(page.locator('[data-gate="scope-exists"]')).toBeVisible()
})

test('what is put into the box before the page listens is read when it does', async ({ page }) => {
  let listen = () => {}
  const mayListen = new Promise<void>((resolve) => {
    listen = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await mayListen
    await route.continue()
  })
  const going = page.goto('/explain')
  await box(page).fill('{"error":"invalid_scope"}')
  listen()
  await going
  await expect(page.locator('[data-gate="scope-exists"]')).toBeVisible()
})

test('what is pasted leaves neither by the network nor by the address', async ({ page }) => {
  await page.goto('/explain')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  const token = signed({ alg: 'RS256', kid: 'SIGNING_KEY' }, { tok_type: 'AT', sub: 'canary-person', exp: 1 })
  await box(page).fill(`Authorization: Bearer ${token}`)
  await expect(page.locator('[data-gate]').first()).toBeAttached()
  expect(asked.filter((text) => text.includes('canary') || text.includes(token.slice(30, 60)))).toEqual([])
  expect(page.url()).not.toContain('eyJ')
})

test('each gate has a page, and an unknown one says so kindly', async ({ page }) => {
  await page.goto('/gates')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Is the client secret right?' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Is the client secret right?' })).toBeVisible()
  await expectAccessible(page)
  const missing = await page.goto('/gates/no-such-gate')
  expect(missing?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the palette finds a gate by its error text, by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await (await openPalette(page)).fill('invalid_scope')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/gates/)
})

test('a connected domain, asked by names alone, names the cause and its fix becomes a plan', async ({
  page,
  context,
}) => {
  const run = await setUp(page, 'opa-us')
  const { receipt } = (await (await page.request.get(`/api/runs/${run}`)).json()) as RunView
  await page.request.post('/api/lab/faults', { data: { faultId: 'scope-granted', runId: run } })
  await page.goto('/explain')
  await box(page).fill(
    [
      `curl -X POST https://idcs-0.identity.oraclecloud.com/oauth2/v1/token -u '${receipt?.clientId}:canary-secret' \\`,
      `  --data-urlencode 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer' --data-urlencode 'scope=${receipt?.scope}'`,
      '{"error":"unauthorized_client","error_description":"Client authorization failed."}',
    ].join('\n'),
  )
  await expect(page.locator('[data-rung="candidate"]').first()).toBeVisible()
  const [asked] = await Promise.all([
    page.waitForRequest('**/api/facts'),
    page.getByRole('button', { name: 'Ask us' }).click(),
  ])
  expect(asked.postData()).not.toContain('canary')
  await expect(page.locator('[data-rung="shut"]').first()).toHaveAttribute('data-gate', 'scope-granted')
  await page.locator('[data-fix="change"]').click()
  const [plan] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Review and run it in another tab' }).click(),
  ])
  await runPlan(plan)
  await undoFaults(page)
})
