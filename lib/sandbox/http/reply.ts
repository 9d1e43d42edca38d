import { STATUS_CODES } from 'node:http'

/** An answer as plain data: a `Response` costs more to make than a token request has to spare. */
export interface Reply {
  status: number
  /** Lower-case names; a list is one line each, as `set-cookie` needs. */
  headers: Record<string, string | string[]>
  body: string | null
  /** The connection breaks before any of it is sent, or when half of the body is. */
  lost?: 'answer' | 'rest'
}

export const reply = (status: number, body: string | null = null, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body,
})

/** The answer `fetch` gives. A lost one is a `TypeError`, as it is on a real connection. */
export function toResponse({ status, headers, body, lost }: Reply): Response {
  if (lost === 'answer') throw new TypeError('fetch failed', { cause: closed() })
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  // The official SDK shows callers little but the reason phrase.
  const shown = lost === 'rest' && body !== null ? brokenOff(body) : body
  return new Response(shown, { status, statusText: STATUS_CODES[status] ?? '', headers: pairs })
}

/** How many bytes arrive of a body that is cut. */
export const halfOf = (body: string): Buffer => {
  const whole = Buffer.from(body)
  return whole.subarray(0, Math.floor(whole.length / 2))
}

const brokenOff = (body: string): ReadableStream<Uint8Array> => {
  let isSent = false
  return new ReadableStream({
    pull(controller) {
      if (isSent) return controller.error(new TypeError('terminated', { cause: closed() }))
      isSent = true
      controller.enqueue(new Uint8Array(halfOf(body)))
    },
  })
}

/** What Node's `fetch` names as the cause. */
const closed = (): Error => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })
