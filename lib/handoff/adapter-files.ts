import { defaultAudience } from '../jose/assertion'

/**
 * What a connection "OAuth using JWT User Assertion" of Oracle Integration signs.
 * Sources: "Configure JWT Assertions for Outbound Use", Oracle ERP Cloud Adapter; "Invoke a Service Provider API with a JWT Assertion",
 * REST Adapter; "Client Assertion", OCI IAM.
 */

/** The header file. `kid` is the alias of the certificate in the called domain, not the name of the key in Oracle Integration. */
export const jwtHeaders = (alias: string) => ({ alg: 'RS256', typ: 'JWT', kid: alias })

interface Signed {
  clientId: string
  userName: string
  /** Where the called domain does not take the usual one. */
  audience?: string | undefined
}

/**
 * The payload file. Oracle Integration insists on `iss`, `sub`, `aud` and `exp`, and computes `exp`, `iat` and `jti` anew for each call
 * where they are there, so these three only hold a place: numbers of seconds, as a domain wants them.
 */
export const jwtPayload = ({ clientId, userName, audience = defaultAudience }: Signed) => ({
  iss: clientId,
  sub: userName,
  aud: audience,
  exp: 1_700_000_300,
  iat: 1_700_000_000,
  jti: 'computed for each call',
})

/** The connection on one sheet, for whoever fills in the form. */
export const propertySheet = (values: readonly { label: string; value: string }[]): string =>
  `${values.map(({ label, value }) => `${label}: ${value}`).join('\n')}\n`
