import { spanInWords } from '@/components/ui/time-in-words'
import type { SigningKeyName, TokenFact } from '@/lib/facts/jwt-facts'
import type { CheckedWithFile } from '@/lib/jose/key-file/verify-with-file'
import type { SignatureVerdict } from '@/lib/jose/verify'

/** What can be said of a signature: with what it was verified, or why it was not. */
export interface SignatureSaid {
  state: SignatureVerdict['state']
  /** One or two sentences. */
  says: string
}

/** By the domain that issued the token, asked by the console. */
export function saidByDomain({ signature, signedWith, invalidBecause, uncheckedBecause }: TokenFact): SignatureSaid {
  switch (signature) {
    case 'valid':
      return { state: 'valid', says: `The domain’s key made it${named(signedWith)}.` }
    case 'invalid':
      return { state: 'invalid', says: invalidBecause ?? 'None of the domain’s keys made it.' }
    case 'unchecked':
      return { state: 'unchecked', says: (uncheckedBecause ?? 'No key was at hand.').replace(/^Not verified: /, '') }
  }
}

/** By the keys of one connected domain, fetched to this browser. */
export function saidByKeySet(verdict: SignatureVerdict, domain: string): SignatureSaid {
  switch (verdict.state) {
    case 'valid':
      return { state: 'valid', says: `The key of ${domain} made it${named(verdict.key)}.` }
    case 'invalid':
      return { state: 'invalid', says: `Not by the keys of ${domain}. ${verdict.because}` }
    case 'unchecked':
      return { state: 'unchecked', says: verdict.because }
  }
}

/** By a file. `header`: of the token, which may name a certificate. `now` in milliseconds since the epoch. */
export function saidByFile(
  { verdict, certificate, tried }: CheckedWithFile,
  fileName: string,
  { x5t }: Record<string, unknown>,
  now: number,
): SignatureSaid {
  const whose = certificate ? `the certificate ${certificate.subject} in ${fileName}` : `the public key in ${fileName}`
  switch (verdict.state) {
    case 'valid': {
      const ended = certificate ? now - Date.parse(certificate.notAfter) : 0
      const note = ended > 0 ? ` That certificate ended ${spanInWords(ended)} ago.` : ''
      return { state: 'valid', says: `It fits ${whose}.${note}` }
    }
    case 'invalid': {
      if (tried > 1) return { state: 'invalid', says: `None of the ${tried} keys in ${fileName} made it.` }
      const isOther = certificate && typeof x5t === 'string' && x5t !== certificate.x5t
      return {
        state: 'invalid',
        says: isOther
          ? `Not by ${whose}: its x5t is ${certificate.x5t}, and the header names ${x5t}.`
          : `Not by ${whose}. ${verdict.because}`,
      }
    }
    case 'unchecked':
      return { state: 'unchecked', says: verdict.because }
  }
}

const named = ({ kid, x5t }: SigningKeyName = {}): string => {
  const names = [kid, x5t && `x5t ${x5t}`].filter(Boolean)
  return names.length > 0 ? `: ${names.join(', ')}` : ''
}
