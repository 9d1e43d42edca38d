import { randomBytes } from 'node:crypto'

/** What an endpoint throws to answer with an error from wherever it is. */
export class Answer extends Error {
  constructor(readonly response: Response) {
    super(`answered ${response.status}`)
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
  })

/** A refusal in words, for what no Oracle service answers: the sandbox speaking for itself. */
export const sentence = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain;charset=utf-8', ...headers } })

/** What the sandbox does not play is never a 404, which would look like a wrong address. */
export const notImitated = (what: string): Response =>
  json(501, { error: 'not_imitated', error_description: `The sandbox does not imitate ${what}.` })

/**
 * An execution context id as Oracle's answers carry one (16 characters). The last eight digits are the number of the refusal in
 * the sandbox's private list, zero for a success.
 */
export const newEcid = (refusal = 0): string => {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const letters = Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('')
  return `${letters}${String(refusal).padStart(8, '0')}`
}
