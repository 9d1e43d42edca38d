import type { RefusalFact } from '../facts/facts'
import type { RequestChange } from '../facts/request-change'
import { verifyAsProgram } from '../jose/verify-as-program'
import type { Domain } from './domain'
import { getSigningKeys } from './signing-keys'

/** What a program of one's own makes of a token that this domain issued; nothing when it takes it. */
export async function askProgram(
  domain: Domain,
  issuer: string,
  accessToken: string,
  kind: NonNullable<RequestChange['verifier']>,
): Promise<RefusalFact | undefined> {
  const keys = await getSigningKeys(domain)
  if (!keys.ok) return undefined
  const complaint = await verifyAsProgram(accessToken, keys.value, {
    issuer: kind === 'issuer-of-address' ? domain.url : issuer,
    takesOneAudience: kind === 'one-audience',
  })
  return complaint && { at: 'verifier', ...complaint }
}
