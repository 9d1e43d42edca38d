import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** Beginnings and alphabet (base64 with `+`, `/`, `=`) as in Oracle's samples: a client that forgets to encode them is found out. */
export const newAuthorizationCode = (): string => `AgAg${randomBytes(94).toString('base64')}`

export const newRefreshToken = (): string => `AQID${randomBytes(94).toString('base64')}`

export const newDeviceCode = (): string => randomUUID()

/** Eight capital consonants, as in the one public sample (`SDFGHJKL`). */
export function newUserCode(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ'
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
}

/** As in captured tokens: 32 hex characters, a colon, six more. */
export const newSessionId = (): string => `${randomBytes(16).toString('hex')}:${randomBytes(3).toString('hex')}`

/** For cookies and forms. */
export const newHandle = (): string => randomBytes(24).toString('base64url')
