import type { TokenFact } from '../facts/jwt-facts'
import { decodeJwt } from '../jose/decode'
import { verifyWithKeySet } from '../jose/verify'
import { wholeOrNothing } from '../jose/whole-or-nothing'
import type { Domain } from './domain'
import { explainError } from './explain-error'
import { getSigningKeys } from './signing-keys'

/** An access token as a fact: its claims, and whether this domain's keys signed it. Never the token itself. `asked`: for the keys, before. */
export async function judgeToken(
  domain: Domain,
  accessToken: string,
  asked = getSigningKeys(domain),
): Promise<TokenFact> {
  const decoded = wholeOrNothing(decodeJwt(accessToken))
  const keys = await asked
  if (!keys.ok) {
    const isPrivate = keys.error.kind === 'http' && (keys.error.status === 401 || keys.error.status === 403)
    const uncheckedBecause = isPrivate
      ? 'Not verified: the domain keeps its signing certificate private.'
      : `Not verified: ${explainError(keys.error).message}`
    return { ...decoded, signature: 'unchecked', uncheckedBecause }
  }
  const verdict = await verifyWithKeySet(accessToken, keys.value)
  switch (verdict.state) {
    case 'valid':
      return { ...decoded, signature: 'valid', ...(verdict.key && { signedWith: verdict.key }) }
    case 'invalid':
      return { ...decoded, signature: 'invalid', invalidBecause: verdict.because }
    case 'unchecked':
      return { ...decoded, signature: 'unchecked', uncheckedBecause: `Not verified: ${verdict.because}` }
  }
}
