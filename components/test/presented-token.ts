import type { TokenTestResult } from '@/lib/queries/shapes/test'
import type { BuiltRequest } from './build-request'

/** What reaches the service in the place of the access token, as a change wants it; empty: nothing does. */
export function presentedToken(
  issued: string,
  { token: state, bearer: accessToken = issued }: Pick<BuiltRequest, 'token' | 'bearer'>,
  { rawIdToken = '', refreshToken = '' }: Pick<TokenTestResult, 'rawIdToken' | 'refreshToken'>,
): string {
  switch (state) {
    case 'whole':
      return accessToken
    case 'cut':
      return accessToken.slice(0, Math.floor(accessToken.length / 2))
    case 'lost':
      return ''
    case 'id-token':
      return rawIdToken
    case 'refresh-token':
      return refreshToken
  }
}

/** The signed assertion as a change wants it: whole, without its end, or none. */
export const sentAssertion = (signed: string, state: BuiltRequest['assertion']): string | undefined =>
  state === 'absent' ? undefined : state === 'cut' ? signed.slice(0, signed.lastIndexOf('.')) : signed
