import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { heading, openBrowser, type Seen } from '../browser-fixture'
import { authorizeUrl, callback, type Flow, openFlow, orders } from '../flow-fixture'

let flow: Flow
beforeAll(async () => {
  flow = await openFlow({ displayName: '<b onclick="x">Shop</b>' })
})
beforeEach(() => {
  flow.clock.now = Date.now()
})

const scope = `openid ${orders}write`
const signInPage = () => openBrowser(flow.sandbox).go(authorizeUrl(flow, { scope }))

async function everyPage(): Promise<Record<string, Seen>> {
  const browser = openBrowser(flow.sandbox)
  const { userName: username, password } = flow.user
  const signIn = await browser.go(authorizeUrl(flow, { scope }))
  const refused = await browser.submit(signIn, { username, password: 'guess' })
  const consent = await browser.submit(refused, { username, password })
  const device = await browser.go(`${flow.domain.url}/ui/v1/device`)
  const noCode = await browser.submit(device, { user_code: 'ZZZZZZZZ' })
  const signedOut = await browser.go(`${flow.domain.url}/oauth2/v1/userlogout`)
  return { signIn, refused, consent, device, noCode, signedOut, ended: await browser.go(signIn.url) }
}

test('every page says whose it is, has no script, and takes nothing from elsewhere', async () => {
  const pages = await everyPage()
  expect(Object.values(pages).map(heading)).toEqual([
    'Sign in',
    'Sign in',
    'Allow access?',
    'Let a device in',
    'Let a device in',
    'Signed out',
    'This page has ended',
  ])
  for (const { html, headers } of Object.values(pages)) {
    expect(html).toContain('<span>Sandbox domain <strong>us</strong></span><span>play sign-in, not Oracle’s</span>')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('name="viewport"')
    expect(html).toContain('color-scheme:light dark')
    expect(html).not.toMatch(/<script|<link|<img|https?:\/\/(?!127\.0\.0\.1:4000\/|orders\.example)/)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('every field has a label, and an error stands at its field', async () => {
  const pages = await everyPage()
  for (const { html } of Object.values(pages))
    for (const [, id] of html.matchAll(/<input id="(\w+)"/g)) expect(html).toContain(`<label for="${id}">`)
  expect(pages.refused?.html).toContain('aria-describedby="problem"')
  expect(pages.refused?.html).toContain('id="problem" role="alert">You entered an incorrect username or password.</p>')
  expect(pages.refused?.status).toBe(401)
  expect(pages.refused?.html).toContain(`value="${flow.user.userName}"`)
})

test('names that look like markup are shown as text', async () => {
  const { signIn, consent } = await everyPage()
  for (const page of [signIn, consent]) {
    expect(page?.html).toContain('&#60;b onclick=')
    expect(page?.html).not.toContain('<b onclick')
  }
})

test('a deactivated person is told so', async () => {
  const { userName: username = '', password = '' } = flow.domain.users.at(-1) ?? {}
  const seen = await openBrowser(flow.sandbox).submit(await signInPage(), { username, password })
  expect(seen.html).toContain('Your account is deactivated.')
  expect(flow.sandbox.refusals().at(-1)?.gate).toBe('subject-active')
})

test('the form may end up at the client’s own address, as browsers hold redirects against the policy', async () => {
  const { signIn, device } = await everyPage()
  const { origin } = new URL(callback)
  expect(signIn?.headers.get('content-security-policy')).toContain(`form-action 'self' ${origin};`)
  expect(device?.headers.get('content-security-policy')).toContain(`form-action 'self';`)
})

describe('a form', () => {
  const right = () => ({ username: flow.user.userName, password: flow.user.password })

  test('is good for one submission', async () => {
    const page = await signInPage()
    await openBrowser(flow.sandbox).submit(page, { ...right(), password: 'guess' })
    expect(heading(await openBrowser(flow.sandbox).submit(page, right()))).toBe('This page has ended')
  })

  test('ends after a quarter of an hour', async () => {
    const page = await signInPage()
    flow.clock.now += 901_000
    expect(heading(await openBrowser(flow.sandbox).submit(page, right()))).toBe('This page has ended')
  })

  test.each([
    ['with another origin', { origin: 'https://evil.example' }],
    ['with an opaque origin', { origin: 'null' }],
  ])('is refused from another site: %s', async (_, headers) => {
    const seen = await openBrowser(flow.sandbox).submit(await signInPage(), right(), headers)
    expect(seen.status).toBe(403)
  })

  test('about consent is for the browser that was asked', async () => {
    const { consent } = await everyPage()
    if (!consent) throw new Error('no consent page')
    const elsewhere = await openBrowser(flow.sandbox).submit(consent, { decision: 'allow' })
    expect(heading(elsewhere)).toBe('This page has ended')
  })
})
