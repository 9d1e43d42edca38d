import type { RefusalFact } from '../facts/facts'

/** Words of programs that verify tokens for themselves, and of nobody else. Each is bounded, and looked for in one line. */
const complaints = [
  /401.{0,160}\/SigningCert\/jwk/i,
  /\bJWKS? fetch failed|JSON Web Key (?:Set|page)|\bJWK set\b|"keys" property must be|OGG-25654/i,
  /issuer did not match|IDX10205|"issuer" property does not match/i,
  /unexpected (?:JWT )?"(?:iss|aud|exp|nbf|iat)"|"(?:exp|nbf|iat)" claim timestamp/i,
  /signature (?:verification|validation) failed/i,
  /missing claim\(s\).{0,40}\baud\b|audience mismatch|invalid audience|Invalid 'aud' attribute/i,
  /Scope from access token|realm="Oracle REST Data Services"/i,
]

/** The request for the keys and its answer, as a log has them: on lines of their own. */
const keysRefused = /\/SigningCert\/jwk\b[\s\S]{0,2000}?\bHTTP\/[\d.]{1,3} 401\b/i

/** What a program that verifies tokens complains of; `undefined`: none does. The last line counts, as a log has the newest at its end. */
export function readVerifier(text: string): RefusalFact | undefined {
  if (keysRefused.test(text)) return { at: 'verifier', status: 401, text: '401 from …/admin/v1/SigningCert/jwk' }
  const line = text.split('\n').findLast((each) => isComplaint(each.slice(0, 5_000)))
  return line === undefined ? undefined : { at: 'verifier', text: line.trim().slice(0, 500) }
}

const isComplaint = (line: string): boolean => complaints.some((words) => words.test(line))
