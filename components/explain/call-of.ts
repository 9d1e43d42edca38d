import type { Facts } from '@/lib/facts/facts'
import type { DecodedJwt } from '@/lib/facts/jwt-facts'
import type { FactsInput } from '@/lib/queries/shapes/test'

/** The names in a case by which a domain can look it up; `undefined`: nothing says which client it was. */
export function callOf({ tokenRequest, assertion, token }: Facts): Omit<FactsInput, 'domainId'> | undefined {
  const clientId =
    tokenRequest?.value.clientId ||
    claim(assertion?.value, 'iss') ||
    claim(token?.value, 'client_id') ||
    claim(token?.value, 'azp')
  if (!clientId) return undefined
  const userName = userOf(assertion?.value, token?.value, clientId)
  const scope = tokenRequest?.value.scope
  return { clientId, ...(userName && { userName }), ...(scope && { scope }) }
}

/** A client's own token has the client id for its subject. */
function userOf(assertion: DecodedJwt | undefined, token: DecodedJwt | undefined, clientId: string) {
  const sub = claim(assertion, 'sub') ?? (token?.claims.sub_type === 'client' ? undefined : claim(token, 'sub'))
  return sub === clientId ? undefined : sub
}

const claim = (jwt: DecodedJwt | undefined, name: string): string | undefined => {
  const value = jwt?.claims[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
