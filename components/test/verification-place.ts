/** Where a person is sent with the code, seen from the domain's address. `host`: with its port. */
export type VerificationPlace = { at: 'own' } | { at: 'elsewhere'; host: string } | { at: 'unusable' }

/** A code is typed, and somebody signs in, over https alone, or on this machine. */
export function verificationPlace(verificationUri: string, domainUrl: string): VerificationPlace {
  if (!URL.canParse(verificationUri)) return { at: 'unusable' }
  const { protocol, hostname, origin, host, username, password } = new URL(verificationUri)
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname))
  if (!isSafe || username !== '' || password !== '') return { at: 'unusable' }
  return URL.canParse(domainUrl) && new URL(domainUrl).origin === origin ? { at: 'own' } : { at: 'elsewhere', host }
}
