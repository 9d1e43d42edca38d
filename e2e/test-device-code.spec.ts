import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { works } from './journey'
import { look } from './look'
import { makeDeviceClient, ordersApi, type PlayDomain, playDomain } from './play-domain'

/** On the test page of a new client, everything filled in. */
async function openTest(page: Page, domain: PlayDomain, displayName: string): Promise<void> {
  const { clientId, secret } = await makeDeviceClient(domain, displayName)
  await page.goto(`/test?${new URLSearchParams({ domain: domain.connectionId, client: clientId })}`)
  await expect(page.getByLabel('Grant', { exact: true })).toHaveValue('urn:ietf:params:oauth:grant-type:device_code')
  await page.getByLabel('Client secret', { exact: true }).fill(secret)
}

const send = (page: Page) => page.getByRole('button', { name: /^Send( again)?$/ }).click()

const waiting = (page: Page) => page.getByRole('region', { name: 'Waiting for somebody to let this device in' })

/** The code that the page shows; typed on the page it links to, in another window. */
async function openPageOf(page: Page, { user }: PlayDomain): Promise<Page> {
  const panel = waiting(page)
  const code = await panel.locator('output').innerText()
  const opening = page.waitForEvent('popup')
  await panel.getByRole('link').click()
  const opened = await opening
  if (await opened.getByRole('heading', { name: 'Sign in' }).isVisible()) {
    await opened.getByLabel('User name').fill(user.userName)
    await opened.getByLabel('Password').fill(user.password)
    await opened.getByRole('button', { name: 'Sign in' }).click()
  }
  await opened.getByLabel('Code on the device').fill(code)
  await opened.getByRole('button', { name: 'Go on' }).click()
  return opened
}

test('somebody lets the device in, the call is green, a refresh works, and the device code is shown nowhere', async ({
  page,
  request,
}) => {
  test.slow()
  const domain = await playDomain(request, 'us')
  const asked: string[] = []
  page.context().on('request', (each) => asked.push(each.url()))
  const sentCodes: string[] = []
  page.on('request', (each) => {
    const code = /"deviceCode":"([^"]+)"/.exec(each.postData() ?? '')?.[1]
    if (code !== undefined) sentCodes.push(code)
  })
  await openTest(page, domain, 'Living room')
  await expect(page.getByLabel('Ask for a refresh token too')).toBeChecked()
  await send(page)
  await expect(waiting(page)).toBeVisible()
  await expect(waiting(page)).toContainText(/every 5 seconds/)
  await expect(waiting(page).getByText('1 poll so far')).toBeVisible({ timeout: 15_000 })
  await waiting(page).getByText('1 poll so far').click()
  await expect(waiting(page).getByRole('list', { name: 'Polls' })).toContainText('authorization_pending')
  await expectAccessible(page)
  await look(page, 'device-waiting')

  const opened = await openPageOf(page, domain)
  await opened.getByRole('button', { name: 'Allow' }).click()
  await expect(opened.getByText('The device is let in').first()).toBeVisible()
  await opened.close()

  const call = page.getByRole('form', { name: `Call ${ordersApi}` })
  await expect(call).toBeVisible({ timeout: 15_000 })
  await expect(waiting(page)).toBeHidden()
  await call.getByLabel('Path of the route').fill('/orders/1')
  await call.getByLabel('Address of the deployment').fill(`${domain.url}/gateway-us/v1`)
  await call.getByLabel('This is the deployment I mean').check()
  await call.getByRole('button', { name: 'Call this route' }).click()
  await expect(works(page)).toBeVisible()
  await expect(page.getByText(`gets a token for ${domain.user.userName}`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Answer of the device endpoint' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Polls before it' })).toBeVisible()
  await expectAccessible(page)
  await look(page, 'device-green')

  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('Refreshed: a new access token came.')).toBeVisible()

  const [deviceCode = ''] = sentCodes
  expect(deviceCode).not.toBe('')
  expect(new Set(sentCodes)).toEqual(new Set([deviceCode]))
  expect(asked.filter((url) => url.includes(deviceCode))).toEqual([])
  expect(await page.content()).not.toContain(deviceCode)
  const answer = page.getByRole('region', { name: 'Answer of the device endpoint' })
  await answer.getByRole('button', { name: 'Reveal device code' }).click()
  await expect(answer).toContainText(deviceCode)

  await page.getByRole('button', { name: 'Save this check' }).click()
  await expect(page.getByText('Saved as “')).toBeVisible()
  await page.goto('/check')
  await expect(page.getByText('asks somebody to let a device in')).toBeVisible()
  expect(await (await request.get('/api/checks')).text()).not.toContain(deviceCode)
})

test('denied and left alone, the ladder says so', async ({ page, request }) => {
  test.slow()
  const domain = await playDomain(request, 'us')
  await openTest(page, domain, 'Kitchen')
  await send(page)
  const opened = await openPageOf(page, domain)
  await opened.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByText('The person did not allow the client to act for them.').first()).toBeVisible({
    timeout: 15_000,
  })
  await expectAccessible(page)

  await send(page)
  await waiting(page).getByRole('button', { name: 'Stop waiting' }).click()
  await expect(page.getByText('You stopped waiting before the device asked for its token.')).toBeVisible()

  await send(page)
  await expect(waiting(page).getByText('1 poll so far')).toBeVisible({ timeout: 15_000 })
  await waiting(page).getByRole('button', { name: 'Stop waiting' }).click()
  await expect(page.getByText('Nobody had decided when the waiting ended')).toBeVisible()
  await expect(page.getByText('Nobody has let the device in yet.').first()).toBeVisible()
  await expectAccessible(page)
  await look(page, 'device-left')
})

test('a code that has ended is told, and so is a page at another address than the domain’s', async ({
  page,
  request,
}) => {
  test.slow()
  const domain = await playDomain(request, 'us')
  await openTest(page, domain, 'Garage')
  await page.route('**/api/test/device', async (route) => {
    const answer = await route.fetch()
    const said = await answer.json()
    await route.fulfill({
      response: answer,
      json: { ...said, codes: { ...said.codes, expiresIn: 25, verificationUri: 'https://elsewhere.example/device' } },
    })
  })
  await send(page)
  await expect(waiting(page)).toContainText('The page lies at elsewhere.example')
  await expect(waiting(page).getByRole('link')).toBeHidden()
  await expectAccessible(page)
  await look(page, 'device-elsewhere')
  await waiting(page).getByLabel('I know this address').check()
  await expect(waiting(page).getByRole('link')).toHaveAttribute('href', 'https://elsewhere.example/device')
  await expect(page.getByText('Nobody had decided when the waiting ended')).toBeVisible({ timeout: 40_000 })
})
