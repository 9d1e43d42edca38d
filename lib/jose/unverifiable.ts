import { decodeJwt } from './decode'

export type Unverifiable = { state: 'invalid' | 'unchecked'; because: string }

/** Why no key needs to be tried, one sentence; else the header that says which key to try. */
export function readSigned(token: string): { header: Record<string, unknown> } | Unverifiable {
  const { kind, header, flaws } = decodeJwt(token)
  const [flaw] = flaws
  if (kind === 'jwe') return { state: 'unchecked', because: 'It is encrypted (JWE), so no signature can be seen.' }
  if (flaw) return { state: 'invalid', because: `It is not a whole signed token. ${flaw.says}` }
  const because = algorithmProblem(header.alg)
  return because === undefined ? { header } : { state: 'unchecked', because }
}

/** Oracle documents no other algorithm, for assertions or for its own tokens. */
export const algorithms = ['RS256']

function algorithmProblem(alg: unknown): string | undefined {
  if (typeof alg !== 'string' || alg === '') return 'Its header names no algorithm.'
  if (algorithms.includes(alg)) return undefined
  if (alg.toLowerCase() === 'none') return 'Its header says “none”: it was never signed.'
  if (/^HS\d/.test(alg))
    return `It is signed with ${alg}, a secret that signer and verifier share: no public key can check that.`
  return `It is signed with ${alg}; identity domains document RS256 alone, and nothing else is checked here.`
}
