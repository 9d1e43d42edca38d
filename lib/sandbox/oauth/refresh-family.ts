import type { DomainState } from '../world/domain-state'

/** Ends every refresh token that came of one sign-in. They stay known, so that they are refused as consumed and not as unknown. */
export function spendFamily(domain: DomainState, family: string): void {
  for (const row of domain.refreshTokens.where('family', family))
    if (!row.used) domain.refreshTokens.put({ ...row, used: true })
}
