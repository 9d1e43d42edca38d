/** `Basic` with id and secret each URL-encoded before they are joined (RFC 6749 §2.3.1), in one unwrapped line. */
export const basicAuthorization = (clientId: string, clientSecret: string): string =>
  `Basic ${Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`

const formEncoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)

/**
 * `Bearer` with a token as it was pasted: a scheme in front, line breaks and what no header may hold are dropped. Left in, they
 * make `fetch` throw an error that quotes the token.
 */
export const bearerAuthorization = (token: string): string =>
  `Bearer ${token
    .trim()
    .replace(/^bearer\s+/i, '')
    .replace(/[^\x21-\x7e]+/g, '')}`
