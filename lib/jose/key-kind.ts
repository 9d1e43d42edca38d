import { signingAlgorithm } from './signing-algorithm'

export const keyKindNames = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ec-p256'] as const
export type KeyKind = (typeof keyKindNames)[number]

interface KeyKindFacts {
  label: string
  /** As WebCrypto generates it. */
  generate: RsaHashedKeyGenParams | EcKeyGenParams
  /** As WebCrypto signs with it, and imports it again. */
  sign: { name: string; hash: string; namedCurve?: string }
  /**
   * Whether an identity domain takes assertions of such a key: "Identity domains support RS256", and nothing else is documented.
   * Source: docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/ClientAssertion.htm.
   */
  isForDomains: boolean
}

const rsa = (bits: number): KeyKindFacts => ({
  label: `RSA, ${bits.toLocaleString('en')} bits`,
  generate: { ...signingAlgorithm, modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]) },
  sign: signingAlgorithm,
  isForDomains: true,
})

export const keyKinds: Record<KeyKind, KeyKindFacts> = {
  'rsa-2048': rsa(2048),
  'rsa-3072': rsa(3072),
  'rsa-4096': rsa(4096),
  'ec-p256': {
    label: 'EC, P-256',
    generate: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
    isForDomains: false,
  },
}

/** The kind of that name, or what a pair is made of by default. */
export const toKeyKind = (text: string | undefined): KeyKind => keyKindNames.find((name) => name === text) ?? 'rsa-2048'
