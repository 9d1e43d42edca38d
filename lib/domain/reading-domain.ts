import type { Connected, Domain } from './domain'

declare const readsOnly: unique symbol

/** A way to a domain that lets questions through and nothing else; made by `readingDomain` alone. */
export type Read = Domain['fetch'] & { readonly [readsOnly]: true }

/**
 * A domain that can be asked and not changed. It has no `fetch`, so it cannot be given to anything that writes; and a domain with
 * one cannot be given to what wants this.
 */
export interface ReadingDomain extends Connected {
  read: Read
}

/** Whatever can be asked. */
export type Askable = Domain | ReadingDomain

/** Built from the parts of a connection, so that nobody needs a domain that writes in order to look. */
export const readingDomain = (
  { id, name, url, authorization, caller, memory }: Connected,
  fetch: Domain['fetch'],
): ReadingDomain => ({ id, name, url, authorization, caller, ...(memory && { memory }), read: questionsOnly(fetch) })

function questionsOnly(fetch: Domain['fetch']): Read {
  const read = async (request: Request): Promise<Response> => {
    if (!isQuestion(request)) throw new Error(`reading domain: ${request.method} ${request.url} would write`)
    return fetch(request)
  }
  // Safe: this is the only place that makes one, and what it made refuses to write.
  return read as Read
}

/** Oracle's SCIM has one question that is a POST (RFC 7644 §3.4.3). */
const isQuestion = ({ method, url }: Request): boolean =>
  method === 'GET' || (method === 'POST' && /\/admin\/v1\/\w+\/\.search$/.test(new URL(url).pathname))
