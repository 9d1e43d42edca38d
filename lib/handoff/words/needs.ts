import { authorizationCode, clientCredentials, jwtBearer } from '../../facts/grant-types'
import type { HandoffSubject } from '../subject'

type Part = Pick<HandoffSubject, 'grantType' | 'proof'>

/** Something is signed for each request. */
export const isSigned = ({ grantType, proof }: Part): boolean => grantType === jwtBearer || proof === 'assertion'

export const needsSecret = ({ proof }: Part): boolean => proof === 'secret'

/** The assertion names a user whom the subject does not. */
export const needsUser = ({ grantType, userName }: Pick<HandoffSubject, 'grantType' | 'userName'>): boolean =>
  grantType === jwtBearer && userName === undefined

/** Why no program can ask by this grant alone; `undefined`: one can. */
export function notAlone({ grantType }: Part): string | undefined {
  if (grantType === jwtBearer || grantType === clientCredentials) return undefined
  return grantType === authorizationCode
    ? 'A person must sign in for each token of this client, so no program can ask alone; take the curl script.'
    : 'No program is written for this grant.'
}
