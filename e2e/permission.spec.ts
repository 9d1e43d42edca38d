import { expect, test } from './fixtures'
import { firstShut, send, setUp, undoFaults, works } from './journey'

/** The proof lists tasks, which needs no permission; so this fault shows only to a caller who starts a process. */
test('a start refused by OPA is explained from the pasted exchange, mended in OPA, and passes', async ({ page }) => {
  const run = await setUp(page, 'opa-us')
  await page.goto(`/lab?run=${run}`)
  await page.locator('[data-fault="process-permission"]').getByRole('button').click()
  await expect(page.locator('[data-fault="process-permission"]')).toContainText('in now')

  await page.goto(`/test?run=${run}`)
  const answered = page.waitForResponse('**/api/test/token')
  await send(page)
  await expect(works(page)).toBeVisible()
  const { accessToken, facts } = await (await answered).json()
  const base = (facts.tokenRequest.value.url as string).replace(/\/oauth2\/.*/, '/opa-us')
  const start = () =>
    fetch(`${base}/process/api/v1/instances`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: '{}',
    })
  const refused = await start()
  expect(refused.status).toBe(403)

  await page.goto('/explain')
  await page
    .getByRole('textbox', { name: 'What did you get?' })
    .fill(
      [
        'POST https://opa-us-example.process.oci.oraclecloud.com/process/api/v1/instances HTTP/1.1',
        `Authorization: Bearer ${accessToken}`,
        '',
        'HTTP/1.1 403 Forbidden',
        `Date: ${refused.headers.get('date')}`,
        'WWW-Authenticate: Bearer',
      ].join('\n'),
    )
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'process-permission')

  await page.goto(`${base}/process/workspace/`)
  const person = page.getByRole('listitem').filter({ hasText: facts.token.value.claims.sub })
  await person.getByRole('button', { name: /Give/ }).click()
  await expect(person.getByRole('button', { name: /Take/ })).toBeVisible()
  expect((await start()).status).toBe(201)
  await undoFaults(page)
})
