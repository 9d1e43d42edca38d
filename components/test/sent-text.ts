import type { SentRequest } from '@/lib/queries/shapes/test'

/** A request as it went over the wire, form fields one a line so that they can be read. */
export function sentText({ method, url, headers, form, body }: SentRequest): string {
  const head = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  const content = form ? form.map(([name, value]) => `${name}=${value}`) : body === undefined ? [] : [body]
  return (content.length === 0 ? head : [...head, '', ...content]).join('\n')
}
