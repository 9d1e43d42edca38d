import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { send, setUp, works } from './journey'
import { look } from './look'

test('a run shows what was sent and by whom, and gives back only what this browser holds', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await send(page)
  await expect(works(page)).toBeVisible()

  const token = page.getByRole('region', { name: 'Answer of the token endpoint' })
  await token.getByText('The request as it was sent').click()
  const request = token.getByRole('figure', { name: /^Request, secrets/ })
  await expect(request).toContainText('assertion=eyJ….eyJ….')
  await expect(request).toContainText('Basic <')
  await token.getByRole('button', { name: 'Reveal assertion' }).click()
  await expect(request).toContainText(/assertion=eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/)
  // The setup keeps the secret on the server: there is nothing to reveal here, and it says where it is.
  await expect(request).toContainText('Basic <')
  await expect(token.getByText('kept on the server and never came to this browser')).toBeVisible()
  await expect(token.getByRole('link', { name: /the page of its run/ })).toHaveAttribute('href', `/setup/runs/${run}`)

  await token.getByRole('button', { name: 'Copy as curl' }).click()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain(`--data-urlencode "assertion=$ASSERTION"`)
  expect(command).not.toContain('eyJ')
  await token.getByRole('button', { name: 'Mask again' }).click()
  await expect(request).toContainText('assertion=eyJ….eyJ….')

  const answer = token.getByRole('figure', { name: 'Answer', exact: true })
  await expect(answer).toContainText('"access_token": "…"')
  await token.getByRole('button', { name: 'Reveal access token' }).click()
  await expect(answer).toContainText(/"access_token": "eyJ[\w-]{20,}/)

  await token.getByText('Timing and clocks').click()
  await expect(token.getByText('Until its status and headers')).toBeVisible()
  await expect(token.getByText('agrees with the console’s')).toHaveCount(2)

  const sequence = page.getByRole('region', { name: 'This run as a sequence' })
  // Green, so it is folded.
  await sequence.getByText('10 steps between').click()
  await expect(sequence.getByRole('listitem')).toHaveCount(10)
  await expect(sequence.getByRole('listitem').first()).toContainText('Signs the assertion')
  await sequence.getByRole('button', { name: 'Copy as Mermaid' }).click()
  const diagram = await page.evaluate(() => navigator.clipboard.readText())
  expect(diagram).toMatch(/^sequenceDiagram\n/)
  expect(diagram).not.toMatch(/eyJ[\w-]{8,}/)
  await expectAccessible(page)
  await look(page, 'exchange-green')
})

test('a clock that is behind is said with what comes of it, and the refusal stands at its arrow', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  const undo = await disturb(page, { kind: 'clock-shift', domain: 'us', seconds: -420 })
  await page.goto(`/test?run=${run}`)
  await send(page)
  const token = page.getByRole('region', { name: 'Answer of the token endpoint' })
  await expect(token).toContainText(/The clock of us is (6 min 59 s|7 min( 1 s)?) behind this browser’s\./)
  await expect(token.getByRole('link', { name: 'Has it begun?' })).toBeVisible()
  const shut = page.getByRole('region', { name: 'This run as a sequence' }).locator('[data-stop]')
  await expect(shut).toHaveCount(1)
  await expect(shut).toContainText('Shut here.')
  await expectAccessible(page)
  await look(page, 'exchange-clock')
  await undo()
})

test('a redirect is not followed, and says what each client would do with the header there', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/test?run=${run}`)
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeVisible()
  const undo = await disturb(page, { kind: 'redirect', domain: 'us', method: 'POST', path: '/oauth2/v1/token' })
  await send(page)
  await undo()
  const token = page.getByRole('region', { name: 'Answer of the token endpoint' })
  await expect(token).toContainText('It was sent elsewhere (307), and not followed')
  const clients = token.getByRole('list', { name: 'What clients that follow do with Authorization' })
  await expect(clients.getByRole('listitem')).toHaveCount(3)
  await expect(clients).toContainText('curl -L would drop it.')
  const shut = page.getByRole('region', { name: 'This run as a sequence' }).locator('[data-stop]')
  await expect(shut).toContainText('The answer was 307: ask at another address.')
  await expectAccessible(page)
  await look(page, 'exchange-redirect')
})

/** Puts a disturbance in; the answer takes it out. */
async function disturb(page: Page, data: object): Promise<() => Promise<unknown>> {
  const put = await page.request.post('/api/lab/disturbances', { data })
  expect(put.ok()).toBe(true)
  const { id } = (await put.json()) as { id: string }
  return () => page.request.delete(`/api/lab/disturbances/${id}`)
}
