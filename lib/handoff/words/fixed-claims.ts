import type { HandoffSubject } from '../subject'

/** Claims that are the same in each assertion; times and `jti` are not. `sub` is absent where the caller must say whose name it uses. */
export interface FixedClaims {
  iss: string
  sub?: string
  aud: string
}

/** The assertion that names the user. */
export const userClaims = ({ client, userName, signing }: HandoffSubject): FixedClaims => ({
  iss: client.clientId,
  ...(userName !== undefined && { sub: userName }),
  aud: signing?.audience ?? '',
})

/** The assertion by which the client proves itself. */
export const clientClaims = ({ client, signing }: HandoffSubject): FixedClaims => ({
  iss: client.clientId,
  sub: client.clientId,
  aud: signing?.audience ?? '',
})

/** Oracle wants `kid` or `x5t`: the alias alone will do. */
export const jwtHeader = ({ signing }: HandoffSubject) => ({ alg: 'RS256', typ: 'JWT', kid: signing?.alias ?? '' })
