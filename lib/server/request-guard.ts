import 'server-only'

export interface Refusal {
  status: 403 | 421
  code: 'wrong-host' | 'foreign-origin'
  message: string
  todo: string
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])
const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may be answered at all; `undefined`: it may.
 * `Host` is judged for every request: a foreign name that resolves to this machine (DNS rebinding) would make a stranger's page
 * same-origin with the console. Whatever may change something must also come from the console's own pages, or from no page at all.
 */
export function refusalFor(request: { method: string; headers: Headers }): Refusal | undefined {
  const host = request.headers.get('host') ?? ''
  if (!loopback.has(hostName(host)))
    return {
      status: 421,
      code: 'wrong-host',
      message: 'This console answers on this machine only, and was asked under another name.',
      todo: 'Open it at the 127.0.0.1 address it printed when it started.',
    }
  if (readsOnly.has(request.method) || isOwn(request.headers, host)) return undefined
  return {
    status: 403,
    code: 'foreign-origin',
    message: 'This request came from another site, and would have changed something here.',
    todo: 'Do it on the console’s own page, opened under one address throughout: 127.0.0.1 and localhost count as two.',
  }
}

const hostName = (host: string) => host.toLowerCase().replace(/:\d{1,5}$/, '')

const isOwn = (headers: Headers, host: string) => {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('origin')
  // Browsers always send it with a request that changes something; its absence means a program such as curl.
  if (origin === null) return true
  return origin === `http://${host}` || origin === `https://${host}`
}
