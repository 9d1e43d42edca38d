export type NamedKind = 'user' | 'client' | 'host' | 'token'

/** Who or what a pseudonym stands for. */
export interface Named {
  kind: NamedKind
  pseudonym: string
  /** As it was first met; of a token only what tells it from others. */
  name: string
}

/** Kept by the caller for as long as a case lasts: within it the same name always becomes the same pseudonym. */
export type Pseudonyms = Map<string, Named>

/** Oracle's own names of hosts: what tells a customer is the first label, what tells the service stands behind it. */
const oracleHost = /^([\w-]{1,63})((?:\.[\w-]{1,63}){0,6}\.(?:oraclecloud|oci\.customer-oci)\.com)$/i

/** `user-1`, `client-2`, … in the order met. Names differ by more than their case. An Oracle host keeps its service: `host-1.identity.oraclecloud.com`. */
export function pseudonymFor(pseudonyms: Pseudonyms, kind: NamedKind, name: string): string {
  const [, label = name, service = ''] = (kind === 'host' && oracleHost.exec(name)) || []
  const key = `${kind} ${label.toLowerCase()}`
  const known = pseudonyms.get(key)
  if (known) return known.pseudonym + service
  let count = 1
  for (const other of pseudonyms.values()) if (other.kind === kind) count += 1
  const made = { kind, pseudonym: `${kind}-${count}`, name: label }
  pseudonyms.set(key, made)
  return made.pseudonym + service
}
