/** As a real domain's discovery document lists them. */
export const responseTypes = [
  'code',
  'token',
  'id_token',
  'code token',
  'code id_token',
  'token id_token',
  'code token id_token',
]

export interface ResponseType {
  code: boolean
  token: boolean
  idToken: boolean
}

/** The order of the words does not count (OAuth 2.0 Multiple Response Types). */
export function readResponseType(text: string | null): ResponseType | undefined {
  const words = (text ?? '').split(' ')
  const sorted = [...words].sort().join(' ')
  if (!responseTypes.some((type) => type.split(' ').sort().join(' ') === sorted)) return undefined
  return { code: words.includes('code'), token: words.includes('token'), idToken: words.includes('id_token') }
}
