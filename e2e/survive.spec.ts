import { expect, test } from './fixtures'
import { planSetup, runPlan, send, works } from './journey'

test('a killed server takes its runs up again, and a reload in the middle loses nothing', async ({ page, console }) => {
  await planSetup(page, 'opa-us')
  await page.getByRole('button', { name: /^Run \d+ steps?$/ }).click()
  await page.waitForURL(/\/setup\/runs\//)
  await console.end('SIGKILL')
  await console.start()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Undo …' })).toBeVisible({ timeout: 45_000 })
  await page.getByRole('link', { name: 'Test it' }).click()
  await send(page)
  await expect(works(page)).toBeVisible()
})

test('a plan that two tabs start runs once, and the second is shown the first one’s run', async ({ page, context }) => {
  await planSetup(page, 'opa-us')
  const planId = new URL(page.url()).pathname.split('/').at(-1)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('button', { name: /^Run \d+ steps?$/ })).toBeVisible()
  const [run, second] = await Promise.all([
    runPlan(page),
    other.evaluate(async (id) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/runs', { method: 'POST', headers, body: JSON.stringify({ planId: id }) })
      return (await answer.json()) as { id: string }
    }, planId),
  ])
  expect(second.id).toBe(run)
  await other.reload()
  await other.getByRole('link', { name: 'Open its run' }).click()
  await expect(other).toHaveURL(new RegExp(`/setup/runs/${run}`))
})

test('answers survive a reload in the middle of the wizard', async ({ page }) => {
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^oic-emea\b(?!-)/ }).check()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const name = page.getByRole('textbox', { name: /name/i }).first()
  await name.fill('Kept through a reload')
  await page.reload()
  await expect(name).toHaveValue('Kept through a reload')
})
