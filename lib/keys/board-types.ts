/** A key that this browser keeps for a domain. */
export interface BrowserKey {
  alias: string
  x5t: string
  /** ISO instant. */
  notAfter: string
}

/** What an assertion's header says of its key, and whose it is; as written there. */
export interface NamedInAssertion {
  kid?: string
  x5t?: string
  iss?: string
}

/** A certificate that the caller holds, out of a file that was opened. */
export interface CallerCertificate {
  fileName: string
  /** Its name in the file. */
  alias?: string
  x5t: string
  notAfter: string
}

export interface Held {
  alias: string
  x5t: string
  notBefore: string
  notAfter: string
}

/** One key, wherever it is known. What a place does not know is absent. */
export interface BoardRow {
  alias: string
  x5t?: string
  notBefore?: string
  notAfter?: string
  apps: { appId: string; clientId: string; displayName: string; alias: string; x5t?: string }[]
  /** In `OAuthClientCertificates`. */
  client?: Held
  /** In the trusted partner certificates. */
  partners: (Held & { place?: string })[]
  browser: BrowserKey[]
  assertion?: NamedInAssertion
  callers: CallerCertificate[]
}

export interface Disagreement {
  /** What differs, one sentence. */
  says: string
  /** What to do, one sentence. */
  todo: string
}

/** `alone`: known in one place only, so there is nothing to compare. */
export type RowState = 'agrees' | 'disagrees' | 'alone'

export interface JudgedRow extends BoardRow {
  disagreements: Disagreement[]
  state: RowState
}
