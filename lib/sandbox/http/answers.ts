import { randomLetters } from './random-letters'
import { type Reply, reply } from './reply'

/** What an endpoint throws to answer with an error from wherever it is. */
export class Answer extends Error {
  constructor(
    readonly reply: Reply,
    /** Why, for the request log alone. Absent: as the body says. */
    readonly because?: string,
  ) {
    super(`answered ${reply.status}`)
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  reply(status, JSON.stringify(body), { 'content-type': 'application/json;charset=utf-8', ...headers })

/** A refusal in words, for what no Oracle service answers: the sandbox speaking for itself. */
export const sentence = (status: number, text: string, headers: Record<string, string> = {}): Reply =>
  reply(status, `${text}\n`, { 'content-type': 'text/plain;charset=utf-8', ...headers })

/** What the sandbox does not play is never a 404, which would look like a wrong address. */
export const notImitated = (what: string): Reply =>
  json(501, { error: 'not_imitated', error_description: `The sandbox does not imitate ${what}.` })

/**
 * An execution context id as Oracle's answers carry one (16 characters). The last eight digits are the number of the refusal in
 * the sandbox's private list, zero for a success.
 */
export const newEcid = (refusal = 0): string => `${randomLetters(8)}${String(refusal).padStart(8, '0')}`
