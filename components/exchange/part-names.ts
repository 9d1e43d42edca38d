/** What a masked part is, in a person's words. */
const names: Record<string, string> = {
  authorization: 'client secret',
  client_secret: 'client secret',
  assertion: 'assertion',
  client_assertion: 'client assertion',
  code: 'code',
  code_verifier: 'code verifier',
  device_code: 'device code',
  password: 'password',
  refresh_token: 'refresh token',
  access_token: 'access token',
  id_token: 'ID token',
}

/** Each once: `client secret`, `assertion and client secret`. A bearer's header holds the access token. */
export function partNames(parts: readonly string[], isBearer: boolean): string {
  const words = [
    ...new Set(parts.map((part) => (part === 'authorization' && isBearer ? 'access token' : (names[part] ?? part)))),
  ]
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
