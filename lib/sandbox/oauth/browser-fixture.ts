import type { Sandbox } from '../sandbox-types'

/** What a person sees in the end: a page of the sandbox, or another site that the browser was sent to. */
export interface Seen {
  status: number
  url: string
  html: string
  headers: Headers
  /** The address elsewhere. */
  sentTo?: URL
}

export interface Browser {
  go: (url: string) => Promise<Seen>
  /** Fills in and sends the form of a page, with what is hidden in it. */
  submit: (page: Seen, values: Record<string, string>, headers?: Record<string, string>) => Promise<Seen>
  cookie: () => string
}

/** Keeps cookies and follows redirects as a browser does, by hand. */
export function openBrowser({ fetch }: Pick<Sandbox, 'fetch'>): Browser {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function visit(request: Request): Promise<Seen> {
    const answer = await fetch(request)
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get('location')
    const { origin } = new URL(request.url)
    if (location?.startsWith(`${origin}/`)) return go(location)
    const seen = { status: answer.status, url: request.url, html: await answer.text(), headers: answer.headers }
    return location === null ? seen : { ...seen, sentTo: new URL(location) }
  }

  const go: Browser['go'] = (url) => visit(new Request(url, { headers: { cookie: cookie() } }))
  return {
    go,
    cookie,
    submit(page, values, headers = {}) {
      const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page.html) ?? []
      const [, id = ''] = /name="visit" value="([^"]+)"/.exec(page.html) ?? []
      const url = unescaped(action)
      const origin = new URL(url).origin
      const init = { method: 'POST', headers: { cookie: cookie(), origin, ...headers } }
      return visit(new Request(url, { ...init, body: new URLSearchParams({ visit: id, ...values }) }))
    },
  }
}

const unescaped = (html: string): string => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

export const heading = ({ html }: Seen): string => unescaped(/<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '')
