import { isObject, objects, string, within } from './json-values'
import type { Reader } from './reader'
import { type Call, chosen } from './write-call'

/** HTTP Archive 1.2, as browsers and proxies save it. */
export const har: Reader = {
  what: 'HAR',
  read(_text, json) {
    const entries = objects(within(json, 'log', 'entries'))
    if (entries.length === 0) return undefined
    return chosen(entries.flatMap(({ request, response }) => callOf(request, response)))
  },
}

function callOf(request: unknown, response: unknown): Call[] {
  if (!isObject(request)) return []
  const sent = request.postData
  return [
    {
      method: string(request.method),
      url: string(request.url),
      headers: objects(request.headers),
      body: string(within(sent, 'text')) || form(within(sent, 'params')),
      ...(isObject(response) && {
        answer: {
          status: `${string(response.status)} ${string(response.statusText)}`,
          headers: objects(response.headers),
          body: content(response.content),
        },
      }),
    },
  ]
}

const form = (parameters: unknown) =>
  objects(parameters)
    .map(({ name, value }) => `${string(name)}=${encoded(string(value))}`)
    .join('&')

function content(given: unknown): string {
  const text = string(within(given, 'text'))
  if (within(given, 'encoding') !== 'base64') return text
  try {
    return atob(text)
  } catch {
    // It says base64 and is none.
    return text
  }
}

function encoded(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    // Half a character: nothing that an address can hold.
    return ''
  }
}
