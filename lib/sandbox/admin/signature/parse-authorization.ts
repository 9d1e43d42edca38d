/** `Authorization: Signature version="1",keyId="…",algorithm="rsa-sha256",headers="…",signature="…"`, taken apart. */
export interface SignatureParts {
  version: string
  tenancy: string
  user: string
  fingerprint: string
  algorithm: string
  /** Names of the signed headers, lower case, in the order they were signed. */
  headers: string[]
  /** base64 */
  signature: string
}

const pattern = /^signature\s+(.+)$/is

export const isSignature = (authorization: string | null): boolean => pattern.test(authorization ?? '')

/** `undefined` when a part is missing. The order of the parts means nothing. */
export function parseSignature(authorization: string): SignatureParts | undefined {
  const [, list = ''] = pattern.exec(authorization) ?? []
  const parts = new Map<string, string>()
  for (const [, name = '', value = ''] of list.matchAll(/\b(\w+)\s*=\s*"([^"]*)"/g))
    parts.set(name.toLowerCase(), value)
  const [version, keyId, algorithm, headers, signature] = ['version', 'keyid', 'algorithm', 'headers', 'signature'].map(
    (name) => parts.get(name),
  )
  if (version === undefined || !keyId || !algorithm || !headers || !signature) return undefined
  const [tenancy = '', user = '', fingerprint = '', ...more] = keyId.split('/')
  if (tenancy === '' || user === '' || fingerprint === '' || more.length > 0) return undefined
  const names = headers
    .toLowerCase()
    .split(' ')
    .filter((name) => name !== '')
  return { version, tenancy, user, fingerprint, algorithm, headers: names, signature }
}
