import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { answerTheRest, countDecisions, undoRun } from './recipe-journey'

/** Before 26.01 with an application of its own, since then carried by an Oracle Integration. */
const instances = [
  { side: 'us', shown: /^opa-us\b(?!-)/, why: 'JWT assertion is off in it' },
  { side: 'emea', shown: /^opa-emea-.*carried by oic-emea/, why: 'oic-emea, which carries opa-emea-' },
]

for (const { side, shown, why } of instances)
  test(`calling Process Automation in ${side}: set up, green, within twelve decisions; undone without a trace`, async ({
    page,
    console,
  }) => {
    test.slow()
    const before = await exportedState(console, side)
    const decisions = await countDecisions(page)
    await page.goto('/setup')
    await page.getByRole('radio', { name: shown }).check()
    await expect(page.getByText(why)).toBeVisible()
    await expectAccessible(page)
    await answerTheRest(page)
    await expectAccessible(page)
    const run = await runPlan(page)
    await page.getByRole('link', { name: 'Test it' }).click()
    await send(page)
    await expect(works(page)).toBeVisible()
    expect(decisions()).toBeLessThanOrEqual(12)

    await page.goto(`/setup/runs/${run}`)
    await undoRun(page)
    expect(await exportedState(console, side)).toEqual(before)
  })

test('a domain’s page leads to the instance that is meant, of two that share an application', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'emea', exact: true }).first().click()
  const carried = page.getByRole('row').filter({ hasText: 'A secondary audience of oic-emea' })
  await carried.getByRole('link', { name: 'Set up a client' }).click()
  await expect(page.getByRole('heading', { name: /^Set up: call opa-emea-/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^opa-emea-/ })).toBeChecked()
})
