import { STATUS_CODES } from 'node:http'

/** An answer as plain data: a `Response` costs more to make than a token request has to spare. */
export interface Reply {
  status: number
  /** Lower-case names; a list is one line each, as `set-cookie` needs. */
  headers: Record<string, string | string[]>
  body: string | null
}

export const reply = (status: number, body: string | null = null, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body,
})

/** The answer `fetch` gives. */
export function toResponse({ status, headers, body }: Reply): Response {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  // The official SDK shows callers little but the reason phrase.
  return new Response(body, { status, statusText: STATUS_CODES[status] ?? '', headers: pairs })
}
