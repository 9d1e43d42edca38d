import type { RefusalFact } from '../facts/facts'

/** The request for the keys and its answer, as a log has them: on lines of their own. */
const keysRefused = /\/SigningCert\/jwk\b[\s\S]{0,2000}?\bHTTP\/[\d.]{1,3} 401\b/i

/** A program that reads the keys and is refused; `undefined`: none is. Its own words, if it has any, are those of a gate. */
export const readKeysRefused = (text: string): RefusalFact | undefined =>
  keysRefused.test(text) ? { at: 'verifier', status: 401, text: '401 from …/admin/v1/SigningCert/jwk' } : undefined
