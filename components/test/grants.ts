import { authorizationCode, clientCredentials, deviceCode } from '@/lib/facts/grant-types'

/** Grants that stand for a user. */
export const isForUser = (grantType: string): boolean => grantType !== clientCredentials

/** Grants that wait for a person who signs in somewhere else than here. */
export const waitsForPerson = (grantType: string): boolean =>
  grantType === authorizationCode || grantType === deviceCode

/**
 * The `scope` parameter: a sign-in also asks for an ID token, which proves whose answer came back, and a refresh token comes only to
 * those who ask for it. A request for nothing stays one.
 */
export function askedScope({ grantType, isOffline }: { grantType: string; isOffline: boolean }, scope: string): string {
  if (scope === '') return ''
  const words = grantType === authorizationCode ? ['openid'] : []
  return [...words, ...(isOffline && isForUser(grantType) ? ['offline_access'] : []), scope].join(' ')
}
