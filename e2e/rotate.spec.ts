import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { aliasOf, firstShut, keyRow, send, setUp, works } from './journey'
import { look } from './look'

/** From the page Certificates to the run that waits for the first time. Answers its address and the new alias. */
async function rotate(page: Page, alias: string): Promise<{ run: string; fresh: string }> {
  await page.goto('/certificates')
  await keyRow(page, alias).getByRole('link', { name: 'Rotate' }).click()
  await expect(page.getByRole('heading', { name: 'Rotate a certificate' })).toBeVisible()
  const fresh = await page.getByRole('textbox', { name: 'Alias' }).inputValue()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review the plan' }).click()
  await expect(page.getByText(`Wait until the caller signs as "${fresh}"`)).toBeVisible()
  await page.getByRole('button', { name: /^Run \d+ steps$/ }).click()
  await expect(page.getByRole('heading', { name: `Does the key of ${fresh} bring a token?` })).toBeVisible()
  return { run: new URL(page.url()).pathname, fresh }
}

const testOf = (run: string, alias: string) => `/test?${new URLSearchParams({ run, alias })}`

test('a certificate is rotated without an outage: both keys pass in the middle, the old one fails at the end', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const setup = await setUp(page, 'opa-us')
  const old = await aliasOf(page, setup)
  const { run, fresh } = await rotate(page, old)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Test with the new key' }).click()
  await expect(page.getByLabel('Signing key', { exact: true })).toHaveValue(fresh)
  await send(page)
  await expect(works(page)).toBeVisible()
  await expect(page.getByText('Kept with the run', { exact: true })).toBeVisible()
  await page.goto(testOf(setup, old))
  await send(page)
  await expect(works(page)).toBeVisible()

  // The run waits, whatever happens to the page.
  await page.goto('/')
  await expect(page.getByText('waits for you')).toBeVisible()
  await page.goto(run)
  await page.getByRole('button', { name: 'The new key brought a token: go on' }).click()
  await expect(page.getByRole('heading', { name: `Let the caller sign with the key of ${fresh}` })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'The caller uses the new key now: go on' }).click()
  await page.getByRole('button', { name: `It passed: remove ${old}` }).click()
  await expect(page.getByRole('button', { name: 'Undo …' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(`The private key of ${old} is still in this browser`)).toBeVisible()

  const panel = page.getByRole('region', { name: 'Hand over' })
  await panel.getByRole('button', { name: 'Choose a form' }).click()
  await expect(panel.getByRole('figure')).toContainText(`“${old}” is gone since`)
  await expect(panel.getByRole('region', { name: 'What it leaves out' })).toContainText('private key')
  await expectAccessible(page)
  await look(page, 'handoff-of-rotation')
  await panel.getByRole('combobox', { name: 'For', exact: true }).selectOption('auditor')
  await expect(panel.getByRole('figure')).toContainText('passed')
  await expect(panel.getByRole('figure')).toContainText(
    'Nothing: each step is done, and a call signed with the new key',
  )

  await page.goto(testOf(setup, old))
  await send(page)
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'key-known')
  // The setup's own test knows the new key by itself.
  await page.goto(`/test?run=${setup}`)
  await expect(page.getByLabel('Signing key', { exact: true })).toHaveValue(fresh)
  await send(page)
  await expect(works(page)).toBeVisible()
  await page.goto('/certificates')
  await expect(keyRow(page, fresh)).toContainText('agrees')
  await expect(keyRow(page, old)).toContainText('in one place only')
  await keyRow(page, old).getByRole('button', { name: 'Remove the key' }).click()
  await expect(keyRow(page, old)).toBeHidden()
})

test('a rotation that waits is undone, and only the old certificate is left', async ({ page }) => {
  test.setTimeout(240_000)
  const setup = await setUp(page, 'oic-us')
  const alias = await aliasOf(page, setup)
  await rotate(page, alias)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('is as it was before')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Remove the key' }).click()
  await page.goto('/certificates')
  await expect(keyRow(page, alias)).toContainText('agrees')
  await page.goto(testOf(setup, alias))
  await send(page)
  await expect(works(page)).toBeVisible()
})
