/** What the sandbox reads of a request. A `Request` is one; the listener makes a lighter one. */
export interface Incoming {
  method: string
  headers: { get(name: string): string | null }
  /** The whole body; empty when there is none. */
  text(): Promise<string>
}
