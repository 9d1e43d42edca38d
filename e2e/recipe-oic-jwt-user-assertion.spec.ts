import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { runPlan, send, works } from './journey'
import { answerTheRest, countDecisions, undoRun } from './recipe-journey'

const proofs = [
  { choice: 'By its client secret', shown: 'By its client secret, in each token request', sent: 'basic', manual: 0 },
  {
    choice: 'By a client assertion',
    shown: /^By a client assertion in each token request/,
    sent: 'assertion',
    manual: 1,
  },
]

for (const { choice, shown, sent, manual } of proofs)
  test(`proven ${choice.toLowerCase()}: set up, green, within twelve decisions; undone without a trace`, async ({
    page,
    console,
  }) => {
    test.slow()
    const before = await exportedState(console, 'us')
    const decisions = await countDecisions(page)
    await page.goto('/setup')
    await page.getByRole('radio', { name: /^oic-us\b(?!-)/ }).check()
    await page.getByRole('radio', { name: /^In the name of a user/ }).check()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page).toHaveURL(/step=name/)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    const proof = page.getByRole('radio', { name: choice })
    // The secret is what is proposed: it costs no decision.
    if (sent === 'basic') await expect(proof).toBeChecked()
    else await proof.check()
    await expectAccessible(page)
    await answerTheRest(page)
    const told = page.getByRole('heading', { name: 'Send a client assertion in place of the client secret' })
    await expect(told).toHaveCount(manual)
    const run = await runPlan(page)
    await expect(page.getByText(shown)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Test it' }).click()
    await expect(page.getByLabel('Client authentication')).toHaveValue(sent)
    await send(page)
    await expect(works(page)).toBeVisible()
    expect(decisions()).toBeLessThanOrEqual(12)

    await page.goto(`/setup/runs/${run}`)
    await undoRun(page)
    expect(await exportedState(console, 'us')).toEqual(before)
  })
