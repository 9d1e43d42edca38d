import type { DecodedJwt } from '../facts/jwt-facts'
import type { Names } from './names'
import { namesInText } from './names-in-text'
import type { Paste } from './paste'

/** People, clients and hosts that a token, request or address of the paste names. */
export function namesInPaste({ redacted, token, assertion, clientAssertion, tokenRequest }: Paste): Names {
  const names = namesInText(redacted)
  for (const jwt of [token, assertion]) for (const name of usersOf(jwt)) names.add('user', name)
  for (const id of [
    token?.claims.client_id,
    token?.claims.client_name,
    token?.claims.azp,
    assertion?.claims.iss,
    clientAssertion?.claims.iss,
    tokenRequest?.clientId,
  ])
    names.add('client', id)
  for (const jwt of [token, assertion, clientAssertion]) {
    names.addHostsOf(jwt?.claims)
    for (const claim of tenantClaims) names.add('host', jwt?.claims[claim])
    names.add('client', jwt?.claims.client_guid)
  }
  return names
}

/** They name a tenancy, as a host does. */
const tenantClaims = ['tenant', 'user_tenantname', 'client_tenantname', 'ca_name', 'ca_guid', 'ca_ocid', 'domain_id']

const usersOf = (jwt: DecodedJwt | undefined): unknown[] => {
  if (!jwt) return []
  const { sub, user_id, user_ocid, user_displayname, given_name, family_name, email, preferred_username } = jwt.claims
  const isClient =
    jwt.claims.sub_type === 'client' || (sub !== undefined && sub === jwt.claims.client_id) || sub === jwt.claims.iss
  return [
    ...(isClient ? [] : [sub]),
    ...[user_id, user_ocid, user_displayname, given_name, family_name, email, preferred_username],
  ]
}
