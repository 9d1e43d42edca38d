import type { DecodedJwt } from '../facts/facts'
import { Names } from './names'
import type { Paste } from './paste'

/** People, clients and hosts that a token, request or address of the paste names. */
export function namesInPaste({ redacted, token, assertion, clientAssertion, tokenRequest }: Paste): Names {
  const names = new Names()
  for (const [, host = ''] of redacted.matchAll(/\bhttps?:\/\/([^\s/"'<>?#\\:@]{3,253})/gi)) names.add('host', host)
  for (const [, host = ''] of redacted.matchAll(/\bhost["']?[:=][ \t]{0,3}["']?([\w.-]{3,253})/gi))
    names.add('host', host)
  for (const [host] of redacted.matchAll(
    /\b(?:idcs-[0-9a-f]{6,40}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:oraclecloud|oci\.customer-oci)\.com)\b/gi,
  ))
    names.add('host', host)
  for (const [, instance] of redacted.matchAll(/\bintegrationInstance=([\w-]{3,200})/gi)) names.add('host', instance)
  for (const [, id] of redacted.matchAll(
    /\b(?:client_?id|client_name|clientname)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    names.add('client', id)
  for (const [, user] of redacted.matchAll(
    /\b(?:user_?name|user_?id|login|sub)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<>}]{3,200})/gi,
  ))
    names.add('user', user)
  for (const [mail] of redacted.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g)) names.add('user', mail)
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
