/** Fields of a token request whose values are secrets, and fields that are signed: masked wherever a request is shown. */
export const secretFields: ReadonlySet<string> = new Set([
  'assertion',
  'client_assertion',
  'client_secret',
  'code',
  'code_verifier',
  'device_code',
  'password',
  'refresh_token',
])
