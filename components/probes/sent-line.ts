import type { SentRequest } from '@/lib/queries/shapes/test'

/** What went out, in one line: where to, as whom, with what. Secrets are masked already. */
export function sentLine({ method, url, headers, form = [] }: SentRequest): string {
  const fields = new Map(form)
  const grant = fields.get('grant_type')
  const scope = fields.get('scope')
  return [
    `${method} ${pathOf(url)}`,
    grant?.replace('urn:ietf:params:oauth:grant-type:', ''),
    scope && `scope ${scope}`,
    credentials(headers, fields),
  ]
    .filter(Boolean)
    .join(' · ')
}

function credentials(headers: SentRequest['headers'], fields: ReadonlyMap<string, string>): string | undefined {
  const shown = [
    headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1].replace(/^(Basic|Bearer) .*$/s, 'with $1'),
    fields.has('client_secret') && 'secret in the form',
    fields.has('client_assertion') && 'client assertion',
    fields.has('assertion') && 'assertion',
  ].filter(Boolean)
  return shown.length > 0 ? shown.join(', ') : fields.size > 0 ? 'no credentials' : undefined
}

/** A query may be long, and stands in the request as it was sent. */
const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)
