import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Through the wizard as a new user goes: every question answered as derived, but for the instance. */
export async function planSetup(page: Page, instance: string): Promise<void> {
  await page.goto('/setup')
  await page.getByRole('radio', { name: new RegExp(`^${instance}\\b`) }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: /name/i }).first()).not.toHaveValue('')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Make the key pair' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page).toHaveURL(/step=scopes/)
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(page.getByRole('button', { name: /^Run \d+ steps?$/ })).toBeVisible()
}

/** Plan, run, done: on the run's page, with its receipt. Answers the run's id. */
export async function setUp(page: Page, instance: string): Promise<string> {
  await planSetup(page, instance)
  return runPlan(page)
}

export async function runPlan(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Run \d+ steps?$/ }).click()
  await expect(page).toHaveURL(/\/setup\/runs\//)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expect(page.getByRole('button', { name: 'Undo …' })).toBeVisible({ timeout: 30_000 })
  return id
}
