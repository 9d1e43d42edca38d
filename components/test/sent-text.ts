import type { SentRequest } from '@/lib/queries/shapes/test'

/** A request as it went over the wire, form fields one a line so that they can be read. */
export function sentText(request: SentRequest): string {
  const { method, url, headers } = request
  const head = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  const content = contentOf(request)
  return (content.length === 0 ? head : [...head, '', ...content]).join('\n')
}

function contentOf({ headers, form, body }: SentRequest): string[] {
  if (!form) return body === undefined ? [] : [body]
  const isJson = headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value === 'application/json')
  return isJson ? [JSON.stringify(Object.fromEntries(form), null, 2)] : form.map(([name, value]) => `${name}=${value}`)
}
