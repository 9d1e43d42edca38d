import type { User } from '../world/resources'
import { signingKid } from '../world/signing-key'
import { issuerOf } from './domain-claims'
import { activeUser } from './grants/active-user'
import { Refusal } from './refuse'
import type { TokenCall } from './token-call'
import { decodePart, verifyToken } from './verify-token'

/** Whether an assertion claims to be an identity token of a domain: those are signed with a key of this name. */
export const isIdToken = (assertion: string): boolean => decodePart(assertion.split('.')[0] ?? '')?.kid === signingKid

/**
 * The user an identity token of this domain stands for. The issuer is among its audiences, "turning the token type IT into an […] User
 * Assertion" (Oracle, Using OpenID Connect); no key pair is needed. It is good again and again until it ends.
 */
export async function userOfIdToken(call: TokenCall, token: string): Promise<{ user: User; exp: number }> {
  const { domain, now } = call
  const verified = await verifyToken(domain, token)
  if (!verified.ok) refuse('assertion-signature', verified.because)
  const { tok_type, iss, aud, exp, sub } = verified.claims
  if (tok_type !== 'IT') refuse('assertion-shape', `a token of type ${String(tok_type)} is no assertion`)
  const issuer = issuerOf(domain)
  if (iss !== issuer) refuse('assertion-issuer', `iss is ${String(iss)}, not ${issuer}`)
  if (![aud].flat().includes(issuer)) refuse('assertion-audience', 'the issuer is not among the audiences')
  if (typeof exp !== 'number' || exp <= now / 1000) refuse('assertion-times', `exp ${String(exp)} is past`)
  return { user: activeUser(domain, String(sub)), exp }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_grant', gate, `identity token: ${detail}`)
}
