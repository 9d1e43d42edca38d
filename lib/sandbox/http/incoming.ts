/** What the sandbox reads of a request. The listener makes one; `asIncoming` makes one of a `Request`. */
export interface Incoming {
  method: string
  /** Path and query exactly as sent, where the way here keeps them. */
  target?: string
  headers: { get(name: string): string | null }
  /** The whole body; empty when there is none. May be asked for again: a signature covers it too. */
  text(): Promise<string>
}

export function asIncoming(request: Request): Incoming {
  let body: Promise<string> | undefined
  const text = () => {
    body ??= request.text()
    return body
  }
  return { method: request.method, headers: request.headers, text }
}
