/**
 * The JWT IDs this tab has sent, so that a repeated one can be told, and repeated on purpose. They are no secrets; an assertion is
 * never kept.
 */
const sentKey = 'assay.jti.sent'
const acceptedKey = 'assay.jti.accepted'
const remembered = 200

/** A domain may forget a JWT ID once its assertion has ended, five minutes after it was made. */
const usableMilliseconds = 4 * 60_000

interface Accepted {
  clientId: string
  jti: string
  /** Milliseconds since the epoch. */
  at: number
}

export const wasSent = (jti: unknown): boolean => read<unknown[]>(sentKey, []).includes(jti)

export function rememberSent(jti: unknown): void {
  sessionStorage.setItem(sentKey, JSON.stringify([...read<unknown[]>(sentKey, []), jti].slice(-remembered)))
}

/** The domain issued a token for it: from now on it is spent. */
export const rememberAccepted = (accepted: Accepted): void =>
  sessionStorage.setItem(acceptedKey, JSON.stringify(accepted))

/** One that is surely spent, and not yet so old that the domain may have forgotten it. */
export function spentJti(clientId: string, now: number): string | undefined {
  const last = read<Accepted | null>(acceptedKey, null)
  return last && last.clientId === clientId && now - last.at < usableMilliseconds ? last.jti : undefined
}

const read = <T>(key: string, empty: T): T => {
  const text = sessionStorage.getItem(key)
  // Nobody but the functions above writes here.
  return text === null ? empty : (JSON.parse(text) as T)
}
