import { STATUS_CODES } from 'node:http'

/** Writes a body: gives it to `take` part after part, all in one turn, so that no change falls between two parts. Called once. */
export type Written = (take: (part: Buffer) => void) => void

/** An answer as plain data: a `Response` costs more to make than a token request has to spare. */
export interface Reply {
  status: number
  /** Lower-case names; a list is one line each, as `set-cookie` needs. */
  headers: Record<string, string | string[]>
  /** A resource comes as bytes already, a list of them is written while it leaves. */
  body: string | Buffer | Written | null
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
export const textOf = (body: Reply['body']): string => wholeOf(body)?.toString() ?? ''

/** The body in one piece. */
export function wholeOf(body: Reply['body']): string | Buffer | null {
  if (typeof body !== 'function') return body
  const parts: Buffer[] = []
  body((part) => parts.push(part))
  return Buffer.concat(parts)
}

/** The answer `fetch` gives. A lost one is a `TypeError`, as it is on a real connection. */
export function toResponse({ status, headers, body, lost }: Reply): Response {
  if (lost === 'answer') throw new TypeError('fetch failed', { cause: closed() })
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  // The official SDK shows callers little but the reason phrase.
  const whole = wholeOf(body)
  const plain = typeof whole === 'string' ? whole : whole && new Uint8Array(whole)
  const shown = lost === 'rest' && whole !== null ? brokenOff(whole) : plain
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
