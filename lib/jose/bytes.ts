/** Bytes as WebCrypto takes and gives them. */
export type Bytes = Uint8Array<ArrayBuffer>

export const toBase64 = (bytes: Bytes): string => {
  let binary = ''
  // In slices: `fromCharCode` takes its arguments from the stack.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

export const toBase64url = (bytes: Bytes): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

export const textToBase64url = (text: string): string => toBase64url(new TextEncoder().encode(text))

/** Both alphabets, with or without padding and line breaks; `null`: it is not base64. */
export function fromBase64(text: string): Bytes | null {
  const solid = withoutPadding(text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'))
  if (!/^[A-Za-z0-9+/]*$/.test(solid) || solid.length % 4 === 1) return null
  return Uint8Array.from(atob(solid), (character) => character.charCodeAt(0))
}

/** A pattern for it would look at every run of “=” from each of its characters. */
function withoutPadding(text: string): string {
  let end = text.length
  while (text[end - 1] === '=') end -= 1
  return text.slice(0, end)
}

/** `AB:CD:…`, as `keytool` and `openssl` print fingerprints. */
export const toColonHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':')

/** Pairs of hex digits, with colons or without; `null`: it is not that. */
export function fromHex(text: string): Bytes | null {
  const digits = text.replaceAll(':', '')
  if (!/^(?:[0-9a-f]{2})+$/i.test(digits)) return null
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  )
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
