import { toBase64 } from './bytes'

/** `Basic` with id and secret each URL-encoded before they are joined (RFC 6749 §2.3.1), in one unwrapped line. */
export const basicAuthorization = (clientId: string, clientSecret: string): string =>
  // What was URL-encoded is ASCII.
  `Basic ${toBase64(new TextEncoder().encode(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`))}`

/** As `base64` wraps it; what a header cannot hold, a line break, becomes a blank on the way. */
export const wrappedAuthorization = (header: string): string => header.replace(/^(Basic .{40})/, '$1 ')

const formEncoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)
