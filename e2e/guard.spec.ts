import { request as http } from 'node:http'
import { expect, test } from './fixtures'

/** A request with a `Host` and `Origin` of our choosing, which browsers and fetch do not allow. */
const ask = (url: string, method: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url)
    const sent = http({ hostname, port, path: pathname, method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.once('error', reject)
    sent.end()
  })

test('a page of another host name is not answered, reads included', async ({ console }) => {
  const foreign = { host: 'rebound.example' }
  for (const path of ['/', '/api/domains', '/icon.svg'])
    expect(await ask(console.url + path, 'GET', foreign), path).toBe(421)
})

test('a state-changing request from another origin is refused', async ({ console }) => {
  const host = new URL(console.url).host
  const status = await ask(`${console.url}/api/runs`, 'POST', { host, origin: 'https://evil.example' })
  expect(status).toBe(403)
})

test('the policy has a fresh nonce for each document and nothing inline', async ({ request }) => {
  const [first, second] = await Promise.all([request.get('/'), request.get('/')])
  const policy = first.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(policy).not.toBe(second.headers()['content-security-policy'])
})

test('the sandbox listens apart, with the same guard', async ({ console, request }) => {
  const domains = (await (await request.get('/api/domains')).json()) as { url: string }[]
  const sandbox = domains[0]?.url ?? ''
  expect(new URL(sandbox).port).not.toBe(new URL(console.url).port)
  expect(await ask(`${sandbox}/.well-known/openid-configuration`, 'GET', { host: 'rebound.example' })).toBeGreaterThan(
    399,
  )
})
