import type { Result } from '../result'
import { err, ok } from '../result'
import { isSafeForCredentials } from './address'
import type { ApiError, Domain } from './domain'

export interface HttpRequest {
  method: string
  url: string
  headers: Record<string, string>
  body?: string
}

export interface ExchangeOptions {
  /** Until the last byte of the answer. */
  timeoutMilliseconds?: number
  /** More than this is not read. */
  maxBytes?: number
}

export interface RawAnswer {
  status: number
  headers: Headers
  body: string
  /** The answer went on after `maxBytes`. */
  isCut: boolean
  /** From before the request until status and headers were there: a new connection is in it, where one was made. */
  headersMilliseconds: number
  /** Until the last byte. */
  milliseconds: number
}

export type NetworkError = Extract<ApiError, { kind: 'network' }>

/**
 * One request and its whole answer, over https or on this machine. Redirects are never followed: they would carry the
 * credential somewhere else. The only place of this part that catches, because a network says no by throwing.
 */
export async function exchange(
  fetch: Domain['fetch'],
  { method, url, headers, body: sent }: HttpRequest,
  { timeoutMilliseconds = 15_000, maxBytes = 4_000_000 }: ExchangeOptions = {},
): Promise<Result<RawAnswer, NetworkError>> {
  const silence = (code: NetworkError['code'], detail: string) =>
    err({ kind: 'network', method, url, code, detail } as const)
  if (!isSafeForCredentials(url)) return silence('unreachable', 'only https is used, or http on this machine')
  const signal = AbortSignal.timeout(timeoutMilliseconds)
  const options = {
    method,
    headers,
    signal,
    redirect: 'manual',
    cache: 'no-store',
    ...(sent !== undefined && { body: sent }),
  } as const
  const started = performance.now()
  try {
    // A `fetch` that ignores its signal must not hang us either.
    const response = await Promise.race([fetch(new Request(url, options)), aborted(signal)])
    const headersMilliseconds = Math.round(performance.now() - started)
    const { body, isCut } = await Promise.race([readText(response, maxBytes), aborted(signal)])
    const milliseconds = Math.round(performance.now() - started)
    return ok({ status: response.status, headers: response.headers, body, isCut, headersMilliseconds, milliseconds })
  } catch (thrown) {
    return signal.aborted
      ? silence('timeout', `no answer within ${timeoutMilliseconds / 1000} s`)
      : silence('unreachable', reasonOf(thrown))
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })

async function readText(response: Response, maxBytes: number): Promise<{ body: string; isCut: boolean }> {
  if (!response.body) return { body: '', isCut: false }
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let body = ''
  let size = 0
  while (true) {
    const { done, value } = await reader.read()
    if (done) return { body: body + decoder.decode(), isCut: false }
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      return { body, isCut: true }
    }
    body += decoder.decode(value, { stream: true })
  }
}

/** Node's `fetch` says "fetch failed" and keeps the reason (`ENOTFOUND`, `ECONNREFUSED`, a TLS word) in `cause`. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { cause } = thrown
  if (!(cause instanceof Error)) return thrown.message
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return [code, cause.message].filter(Boolean).join(': ') || thrown.message
}
