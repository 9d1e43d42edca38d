import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'
import { works } from './journey'
import { look } from './look'
import { makeSignInClient, ordersApi, type PlayDomain, playDomain } from './play-domain'

/** On the test page of a new client, everything filled in. */
async function openTest(
  page: Page,
  domain: PlayDomain,
  app: { displayName: string; redirectUris: string[] },
): Promise<void> {
  const { clientId, secret } = await makeSignInClient(domain, app)
  await page.goto(`/test?${new URLSearchParams({ domain: domain.connectionId, client: clientId })}`)
  await expect(page.getByLabel('Grant', { exact: true })).toHaveValue('authorization_code')
  await page.getByLabel('Client secret', { exact: true }).fill(secret)
}

/** Sends, and answers the window that opens. */
async function openWindow(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: /^Send( again)?$/ }).click()
  return opening
}

async function signIn(opened: Page, { user }: PlayDomain): Promise<void> {
  await opened.getByLabel('User name').fill(user.userName)
  await opened.getByLabel('Password').fill(user.password)
  await opened.getByRole('button', { name: 'Sign in' }).click()
}

test('somebody signs in and allows, the call is green, and a used refresh token opens nothing', async ({
  page,
  request,
  console,
}) => {
  const domain = await playDomain(request, 'us')
  const asked: string[] = []
  page.context().on('request', (each) => asked.push(each.url()))
  await openTest(page, domain, { displayName: 'Shop with pages', redirectUris: [`${console.url}/test/callback`] })
  await expect(page.getByText('Registered in Shop with pages.')).toBeVisible()
  await expect(page.getByLabel('Ask for a refresh token too')).toBeChecked()
  await expectAccessible(page)

  const opened = await openWindow(page)
  await expect(page.getByText('Waiting for somebody to sign in')).toBeVisible()
  await signIn(opened, domain)
  const gone = opened.waitForEvent('close')
  await opened.getByRole('button', { name: 'Allow' }).click()
  await gone
  const call = page.getByRole('form', { name: `Call ${ordersApi}` })
  await call.getByLabel('Path of the route').fill('/orders/1')
  await call.getByLabel('Address of the deployment').fill(`${domain.url}/gateway-us/v1`)
  await call.getByLabel('This is the deployment I mean').check()
  await call.getByRole('button', { name: 'Call this route' }).click()
  await expect(works(page)).toBeVisible()
  await expect(page.getByText(`gets a token for ${domain.user.userName}`)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('Refreshed: a new access token came.')).toBeVisible()
  await page.getByRole('button', { name: 'Call this route again' }).click()
  await expect(works(page)).toBeVisible()
  await page.getByRole('button', { name: 'Send the used one again' }).click()
  await expect(page.getByText('Refused, as it should be')).toBeVisible()
  await expect(page.getByText('The token has already been consumed.').first()).toBeVisible()
  await expectAccessible(page)

  // The whole line ended with the second use: the newest is refused too, and the ladder says why.
  const refreshing = page.getByRole('region', { name: 'Refresh token' })
  await refreshing.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('The refresh was refused.')).toBeVisible()
  await expect(page.getByText('The refresh token was used before.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  await expectAccessible(page)
  await look(page, 'refresh-refused')

  expect(asked.filter((url) => /eyJ|refresh_token=|access_token=/.test(url))).toEqual([])
  expect(page.url()).not.toMatch(/code=|state=/)
})

test('what goes wrong on the way is told: denied, forged, closed, stopped, not registered, blocked', async ({
  page,
  request,
  console,
}) => {
  const domain = await playDomain(request, 'us')
  const callback = `${console.url}/test/callback`
  await openTest(page, domain, { displayName: 'Shop that is denied', redirectUris: [callback] })

  const denied = await openWindow(page)
  await signIn(denied, domain)
  await denied.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByText('The person did not allow the client to act for them.').first()).toBeVisible()
  await expectAccessible(page)

  const forged = await openWindow(page)
  await forged.waitForURL(/consent/)
  // The window closes itself when it arrives, so nobody can wait for its answer.
  await forged.evaluate((to) => {
    window.setTimeout(() => window.location.assign(to))
  }, `${callback}?code=somebody-elses&state=not-ours`)
  await expect(page.getByText('The state that came back is not the one that was sent.').first()).toBeVisible()

  const closed = await openWindow(page)
  await closed.waitForURL(/consent/)
  await closed.close()
  await expect(page.getByText('The sign-in window was closed before')).toBeVisible()

  const left = await openWindow(page)
  await left.waitForURL(/consent/)
  await page.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(page.getByText('You stopped waiting for the sign-in.')).toBeVisible()
  await left.close()

  await openTest(page, domain, { displayName: 'Shop elsewhere', redirectUris: ['https://shop.example/callback'] })
  await expect(page.getByText('Shop elsewhere does not list it')).toBeVisible()
  const refused = await openWindow(page)
  await expect(refused.getByText('invalid_redirect_uri')).toBeVisible()
  await refused.close()
  await expect(page.getByText(`does not list ${callback}`)).toBeVisible()
  await expectAccessible(page)

  // As a browser does that blocks it.
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.getByRole('button', { name: /^Send( again)?$/ }).click()
  await expect(page.getByText('The browser blocked the sign-in window.')).toBeVisible()
})
