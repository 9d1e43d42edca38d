/** `Basic` with id and secret each URL-encoded before they are joined (RFC 6749 §2.3.1), in one unwrapped line. */
export const basicAuthorization = (clientId: string, clientSecret: string): string =>
  `Basic ${Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`

const formEncoded = (text: string) => new URLSearchParams({ '': text }).toString().slice(1)
