import type { ServiceRequestFact } from '../facts/call-facts'

const header = /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?((?:bearer|basic|\[)[^\r\n"']{0,400})/gi

/** How a pasted call carries its token. JWTs are gone before: `[access token]` stands for one. Nothing where no header was shown. */
export function readBearer(text: string): Pick<ServiceRequestFact, 'hasToken' | 'tokenProblem'> {
  // The last: before a call to a service there may be a token request.
  const value = [...text.matchAll(header)].at(-1)?.[1]
  if (value === undefined || /^basic\b/i.test(value)) return {}
  if (/^bearer\s+bearer\b/i.test(value)) return { hasToken: false, tokenProblem: '“Bearer” stands there twice.' }
  if (/^\[(?:access token|ID token|token)\]/.test(value))
    return { hasToken: false, tokenProblem: '“Bearer” is missing before the token.' }
  if (/^bearer\s*$/i.test(value)) return { hasToken: false, tokenProblem: 'Nothing stands behind “Bearer”.' }
  return /^bearer\s+\S/i.test(value) ? { hasToken: true } : {}
}
