import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { answerTheRest, countDecisions, undoRun } from './recipe-journey'

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
  await expect(page.getByLabel('Signing key')).toBeHidden()
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
