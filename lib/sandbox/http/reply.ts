import { STATUS_CODES } from 'node:http'

/** An answer as plain data: a `Response` costs more to make than a token request has to spare. */
export interface Reply {
  status: number
  /** Lower-case names; a list is one line each, as `set-cookie` needs. */
  headers: Record<string, string | string[]>
  /** A list of many resources comes as bytes already. */
  body: string | Buffer | null
  /** The connection breaks before any of it is sent, or when half of the body is. */
  lost?: 'answer' | 'rest'
  /** To be called when all of it has left, after which nobody may look at the body again. */
  sent?: () => void
}

export const reply = (status: number, body: Reply['body'] = null, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers,
  body,
})

/** The body as text; empty when there is none. */
export const textOf = (body: Reply['body']): string => body?.toString() ?? ''

/** The answer `fetch` gives. A lost one is a `TypeError`, as it is on a real connection. */
export function toResponse({ status, headers, body, lost }: Reply): Response {
  if (lost === 'answer') throw new TypeError('fetch failed', { cause: closed() })
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  // The official SDK shows callers little but the reason phrase.
  const whole = typeof body === 'string' ? body : body && new Uint8Array(body)
  const shown = lost === 'rest' && body !== null ? brokenOff(body) : whole
  return new Response(shown, { status, statusText: STATUS_CODES[status] ?? '', headers: pairs })
}

/** How many bytes arrive of a body that is cut. */
export const halfOf = (body: string | Buffer): Buffer => {
  const whole = typeof body === 'string' ? Buffer.from(body) : body
  return whole.subarray(0, Math.floor(whole.length / 2))
}

const brokenOff = (body: string | Buffer): ReadableStream<Uint8Array> => {
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
