/**
 * `Bearer` with a token as it was pasted: a scheme in front, line breaks and what no header may hold are dropped. Left in, they
 * make `fetch` throw an error that quotes the token.
 */
export const bearerAuthorization = (token: string): string =>
  `Bearer ${token
    .trim()
    .replace(/^bearer\s+/i, '')
    .replace(/[^\x21-\x7e]+/g, '')}`
