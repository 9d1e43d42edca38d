export type NamedKind = 'user' | 'client' | 'host' | 'token'

/** Kept by the caller for as long as a case lasts: within it the same name always becomes the same pseudonym. */
export type Pseudonyms = Map<string, string>

/** `user 1`, `client 2`, … in the order met. Names differ by more than their case. */
export function pseudonymFor(pseudonyms: Pseudonyms, kind: NamedKind, name: string): string {
  const key = `${kind} ${name.toLowerCase()}`
  const known = pseudonyms.get(key)
  if (known !== undefined) return known
  let count = 1
  for (const other of pseudonyms.keys()) if (other.startsWith(`${kind} `)) count += 1
  const made = `${kind} ${count}`
  pseudonyms.set(key, made)
  return made
}
