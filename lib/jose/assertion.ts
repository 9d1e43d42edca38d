import type { ClaimChange, RequestChange } from '../facts/request-change'
import { textToBase64url, toBase64url } from './bytes'

/** An assertion before it is signed. */
export interface AssertionDraft {
  header: Record<string, unknown>
  claims: Record<string, unknown>
}

interface UserAssertion {
  clientId: string
  /** As it stands in the domain that issues the token. */
  userName: string
  /** Alias of the certificate in the application; goes into `kid`. */
  alias: string
  /** base64url SHA-1 of the certificate; Oracle needs `kid` or `x5t`, so `kid` alone will do. */
  x5t?: string
  /** One value. Oracle documents the domain URL and this default; published scripts send the default. */
  audience?: string
  /** Milliseconds since the epoch. */
  now: number
  /** Used once: a fresh UUID each time. */
  jti: string
}

export const defaultAudience = 'https://identity.oraclecloud.com/'

/** How long an assertion lasts. Oracle documents no limit; public scripts use five minutes. */
const lifetimeSeconds = 300

/**
 * A JWT user assertion as Oracle documents it: `kid` in the header and not among the claims, times as numbers in seconds, one
 * audience. Source: docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/ClientAssertion.htm.
 */
export function userAssertion(wanted: UserAssertion): AssertionDraft {
  const issued = Math.floor(wanted.now / 1000)
  return {
    header: { alg: 'RS256', typ: 'JWT', kid: wanted.alias, ...(wanted.x5t !== undefined && { x5t: wanted.x5t }) },
    claims: {
      iss: wanted.clientId,
      sub: wanted.userName,
      aud: wanted.audience ?? defaultAudience,
      iat: issued,
      exp: issued + lifetimeSeconds,
      jti: wanted.jti,
    },
  }
}

/** The same draft with one test's differences. `lastJti` is what `jti: 'repeat'` repeats; `now` in milliseconds. */
export function applyChange(
  draft: AssertionDraft,
  change: RequestChange,
  now: number,
  lastJti?: string,
): AssertionDraft {
  const claims = changed(draft.claims, change.claims, (value) => resolved(value, now))
  if (change.jti === 'repeat' && lastJti !== undefined) claims.jti = lastJti
  return { header: changed(draft.header, change.header, (value) => value), claims }
}

function changed<C>(
  from: Record<string, unknown>,
  changes: Record<string, C | null> | undefined,
  resolve: (value: C) => unknown,
): Record<string, unknown> {
  const result = { ...from }
  for (const [name, value] of Object.entries(changes ?? {})) {
    if (value === null) delete result[name]
    else result[name] = resolve(value)
  }
  return result
}

function resolved(value: ClaimChange, now: number): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value
  if ('secondsFromNow' in value) return Math.floor(now / 1000) + value.secondsFromNow
  return now + value.millisecondsFromNow
}

/** What a signature is made over: header and claims as they stand, without a line break at the end (RFC 7515 §5.1). */
export const signingInput = ({ header, claims }: AssertionDraft): string =>
  `${textToBase64url(JSON.stringify(header))}.${textToBase64url(JSON.stringify(claims))}`

/**
 * Signs header and claims as they stand, right or wrong: a test may want a wrong one. The key is an RSASSA-PKCS1-v1_5 key and
 * WebCrypto binds its hash when it is made (SHA-256 for ours), so a header that names RS512 or `none` is signed with SHA-256
 * all the same. A domain refuses the algorithm before it looks at the signature.
 */
export async function signAssertion(draft: AssertionDraft, key: CryptoKey): Promise<string> {
  const input = signingInput(draft)
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, new TextEncoder().encode(input))
  return `${input}.${toBase64url(new Uint8Array(signature))}`
}
