import { expect, expectAccessible, test } from './fixtures'
import { planSetup, runPlan, send, works } from './journey'

for (const instance of ['opa-us', 'oic-us', 'oic-emea'])
  test(`set up → green, calling ${instance}, within twelve decisions`, async ({ page }) => {
    let clicks = 0
    await page.exposeFunction('countClick', () => {
      clicks += 1
    })
    await page.addInitScript(() => {
      const count = () => (window as unknown as { countClick: () => void }).countClick()
      document.addEventListener('click', (event) => event.isTrusted && count(), { capture: true })
    })
    await page.goto('/')
    await expectAccessible(page)
    await planSetup(page, instance)
    await expectAccessible(page)
    await runPlan(page)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Test it' }).click()
    await send(page)
    await expect(works(page)).toBeVisible()
    await expectAccessible(page)
    expect(clicks).toBeLessThanOrEqual(12)
  })

test('the receipt shows the secret once, and forgets it when the person has it', async ({ page }) => {
  await planSetup(page, 'oic-us')
  await runPlan(page)
  await page.getByRole('button', { name: 'Show once' }).click()
  await expect(page.getByText(/^idcscs-/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^idcscs-/)).toBeHidden()
  await page.getByRole('button', { name: 'Show once' }).click()
  await expect(page.getByText('This client secret was shown before')).toBeVisible()
  await page.getByRole('button', { name: 'I have it' }).click()
  await expect(page.getByText('You have it; the console has forgotten it.')).toBeVisible()
})

test('undo removes what the run made, and a second setup of the same name finds it free', async ({ page }) => {
  await planSetup(page, 'opa-us')
  await runPlan(page)
  await page.getByRole('button', { name: 'Undo …' }).click()
  await page.getByRole('button', { name: /^Undo \d+ steps$/ }).click()
  await expect(page.getByText('Undone: us is as it was before.')).toBeVisible()
})

test('no private key and no typed secret travels: what the browser sends holds neither', async ({ page }) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`))
  await planSetup(page, 'opa-us')
  await runPlan(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  await send(page)
  await expect(works(page)).toBeVisible()
  expect(bodies.filter((body) => /PRIVATE KEY|"d":|idcscs-/.test(body))).toEqual([])
  expect(bodies.filter((body) => /\?.*eyJ/.test(body))).toEqual([])
})
