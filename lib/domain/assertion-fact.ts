import type { AssertionFact } from '../facts/jwt-facts'
import { decodeJwt } from '../jose/decode'
import { verifyWithPublicKey } from '../jose/verify'
import { wholeOrNothing } from '../jose/whole-or-nothing'
import { publicKeyOf, sha1ToX5t } from './certificate-fact'
import type { StoredCertificate } from './stored-certificate'

/**
 * An assertion as a fact, its signature checked against the certificate that its header names: by `kid`, the alias (compared
 * without case, as the domain does), else by `x5t`. `unchecked`: no such certificate, or an algorithm that is not judged.
 */
export async function judgeAssertion(assertion: string, certificates: StoredCertificate[]): Promise<AssertionFact> {
  const decoded = wholeOrNothing(decodeJwt(assertion))
  const named = certificates.find((certificate) => isNamed(certificate, decoded.header))
  const spki = named && (await publicKeyOf(named))
  const signature = spki ? (await verifyWithPublicKey(assertion, spki)).state : 'unchecked'
  return { ...decoded, signature }
}

function isNamed(
  { certificateAlias, sha1Thumbprint }: StoredCertificate,
  { kid, x5t }: Record<string, unknown>,
): boolean {
  if (typeof kid === 'string') return certificateAlias.toLowerCase() === kid.toLowerCase()
  return typeof x5t === 'string' && sha1ToX5t(sha1Thumbprint) === x5t
}
