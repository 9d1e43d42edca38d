import type { SentRequest } from '@/lib/queries/shapes/test'

/** What differs between where a request went and where the answer sends it; the first of these that does. */
export type Crossing = 'host' | 'scheme' | 'port' | 'nothing'

export interface Redirect {
  status: number
  /** Whole; `undefined`: the answer names none that can be read. */
  to: URL | undefined
  crosses: Crossing
  /** What a client that follows asks with. */
  method: string
  /** The request's body goes along. */
  hasBody: boolean
}

const statuses = [301, 302, 303, 307, 308]

/** `undefined`: the answer is no redirect. */
export function redirectIn(
  { method, url }: Pick<SentRequest, 'method' | 'url'>,
  status: number,
  location: string | undefined,
): Redirect | undefined {
  if (!statuses.includes(status)) return undefined
  const to = location !== undefined && URL.canParse(location, url) ? new URL(location, url) : undefined
  // 303 asks for a GET; after 301 and 302 clients make one of a POST (RFC 9110 §15.4, Fetch).
  const turns = status === 303 || (status < 303 && method === 'POST')
  const after = turns ? 'GET' : method
  return { status, to, crosses: to ? crossing(new URL(url), to) : 'nothing', method: after, hasBody: after === 'POST' }
}

function crossing(from: URL, to: URL): Crossing {
  if (from.hostname !== to.hostname) return 'host'
  if (from.protocol !== to.protocol) return 'scheme'
  return from.port === to.port ? 'nothing' : 'port'
}

export interface Follower {
  client: string
  /** Sends `Authorization` there as well. */
  keeps: boolean
  rule: string
  source: { title: string; url: string }
}

/** What clients that follow redirects do with the `Authorization` header at this one. */
export function followersOf(from: string, redirect: Redirect): Follower[] {
  const { crosses, to } = redirect
  return [
    {
      client: 'fetch (browsers, Node)',
      keeps: crosses === 'nothing',
      rule: 'It removes the header as soon as scheme, host or port is another.',
      source: { title: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
    },
    {
      client: 'curl -L',
      keeps: crosses === 'nothing',
      rule: 'It sends credentials to the first host only, unless --location-trusted says otherwise; since 7.83 another port or scheme counts as another host.',
      source: { title: 'curl: --location-trusted', url: 'https://curl.se/docs/manpage.html#--location-trusted' },
    },
    {
      client: 'Python requests',
      keeps: crosses === 'nothing' || isUpgrade(new URL(from), to),
      rule: 'It removes the header where host, port or scheme is another; from http to https on the usual ports it keeps it.',
      source: {
        title: 'requests: should_strip_auth',
        url: 'https://github.com/psf/requests/blob/main/src/requests/sessions.py',
      },
    },
  ]
}

/** From http to https, both on their usual ports. */
const isUpgrade = (from: URL, to: URL | undefined) =>
  to !== undefined &&
  from.hostname === to.hostname &&
  from.protocol === 'http:' &&
  to.protocol === 'https:' &&
  from.port === '' &&
  to.port === ''
