/** The only algorithm Oracle documents for assertions, RS256, as WebCrypto names it. */
export const signingAlgorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const
