import type { FactValues } from '../../facts/facts'

/** What only an assertion has: it says who made it in `iss` by a client ID or a name, where a domain's tokens have an address. */
export const isAssertion = ({ claims }: FactValues['token']): boolean =>
  claims.tok_type === undefined && typeof claims.iss === 'string' && claims.iss !== '' && !/^https?:/i.test(claims.iss)
