import type { Locator, Page } from '@playwright/test'
import type { RunView } from '../lib/queries/shapes/setup'
import { expect } from './fixtures'

const runButton = (page: Page) => page.getByRole('button', { name: /^Run \d+ steps?$/ })
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click()

/** Through the wizard as a new user goes: everything as derived, but for the instance. Ends on the review. */
export async function planSetup(page: Page, instance: string, from = '/setup'): Promise<void> {
  await page.goto(from)
  await answerSetup(page, instance)
}

async function answerSetup(page: Page, instance: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${instance}\\b(?!-)`) }).check()
  await next(page)
  await expect(page).toHaveURL(/step=name/)
  await next(page)
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await expect(page.getByText('The private key is in this browser')).toBeVisible()
  await next(page)
  await expect(page).toHaveURL(/step=scopes/)
  await next(page)
  await expect(page).toHaveURL(/step=user/)
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(runButton(page)).toBeVisible()
}

/** Plan and run, done: on the run's page with its receipt. Answers the run's id. */
export async function setUp(page: Page, instance: string): Promise<string> {
  await planSetup(page, instance)
  return runPlan(page)
}

export async function runPlan(page: Page): Promise<string> {
  await runButton(page).click()
  await expect(page).toHaveURL(/\/setup\/runs\//)
  await expect(page.getByRole('button', { name: 'Undo …' })).toBeVisible({ timeout: 30_000 })
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The alias that a setup gave its certificate: earlier journeys of the same console may have taken the first one. */
export async function aliasOf(page: Page, run: string): Promise<string> {
  const { receipt } = (await (await page.request.get(`/api/runs/${run}`)).json()) as RunView
  return receipt?.alias ?? ''
}

/** The row of a key on the page Certificates. */
export const keyRow = (page: Page, alias: string): Locator =>
  page.getByRole('row').filter({ has: page.getByText(alias, { exact: true }) })

/** Sends the token request of the open test page, and where a token came, makes the proof call. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Send( again)?$/ }).click()
  await settled(page)
}

/** After an answer of the token endpoint: goes on to the service if there is a token. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sending …' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Answer of the token endpoint' })).toBeVisible()
  const call = page.locator('button[type="submit"]', { hasText: /^(Call |Run this)/ })
  if (!(await call.isVisible())) return
  await call.click()
  await expect(page.getByRole('heading', { name: /^Answer of (?!the token endpoint)/ })).toBeVisible()
}

export const works = (page: Page): Locator => page.getByText('It works.', { exact: true })

/** The first gate the ladder draws as shut. */
export const firstShut = (page: Page): Locator => page.locator('[data-rung="shut"]').first()

/** Takes the offered fix to its end, whatever its kind, and is back on a test that was sent again. */
export async function takeFix(page: Page, instance: string): Promise<void> {
  const fix = firstShut(page).locator('[data-fix]')
  const kind = await fix.getAttribute('data-fix')
  if (kind === 'manual') await undoFaults(page)
  // The former answer stands there until the next one came.
  const isSentAgain = kind !== 'change' && kind !== 'recipe'
  const answered = isSentAgain ? page.waitForResponse((answer) => answer.url().includes('/api/test/')) : undefined
  await fix.click()
  await answered
  switch (kind) {
    case 'change':
      await runPlan(page)
      await page.getByRole('link', { name: 'Back to the test' }).first().click()
      await send(page)
      break
    case 'recipe':
      await expect(page).toHaveURL(/\/setup/)
      await answerSetup(page, instance)
      await runPlan(page)
      await page.getByRole('link', { name: 'Test it' }).click()
      await send(page)
      break
    default:
      await settled(page)
  }
}

/** Takes every fault out, as the Lab's Undo buttons do. */
export async function undoFaults(page: Page): Promise<void> {
  const lab = (await (await page.request.get('/api/lab')).json()) as { active: { handle: string }[] }
  for (const { handle } of lab.active) await page.request.delete(`/api/lab/faults/${handle}`)
}
