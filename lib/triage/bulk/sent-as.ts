/** A name or scheme in front of a token can tell what it is. One example of each, for whoever judges by such a text. */
export const ways = ['', 'client_assertion=', 'assertion=', 'id_token=', 'Bearer '] as const

/** Which of `ways` stands before a token: the same words that tell what kind it is. */
export function sentAs(before: string): number {
  if (/client_assertion["'=:\s]{1,6}$/i.test(before)) return 1
  if (/assertion["'=:\s]{1,6}$/i.test(before)) return 2
  if (/id_token["'=:\s]{1,6}$/i.test(before)) return 3
  return /(?:bearer|access_token["'=:]{1,3})\s*["']?$/i.test(before) ? 4 : 0
}
