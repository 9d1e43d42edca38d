import type { ClaimChange } from '../../facts/request-change'
import type { Fix } from '../gate'

/** Five minutes from now, by a clock that is `ahead` by so many seconds. */
export const timesAgain = (ahead = 0): Extract<Fix, { kind: 'request' }> => {
  const claims: Record<string, ClaimChange | null> = {
    iat: { secondsFromNow: 0 - ahead },
    exp: { secondsFromNow: 300 - ahead },
    nbf: null,
  }
  return { kind: 'request', title: 'Sign again with the right times', change: { claims } }
}
