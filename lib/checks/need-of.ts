import { authorizationCode, deviceCode, jwtBearer, password } from '../facts/grant-types'
import type { CheckCase, CheckNeed } from './check-case'

/** What this console lacks to ask again by itself. Keys are in browsers, so whatever signs needs one. */
export function needOf(
  { grantType, clientProof, call }: Pick<CheckCase, 'grantType' | 'clientProof' | 'call'>,
  isSecretHeld: boolean,
): CheckNeed {
  if (grantType === authorizationCode) return 'sign-in'
  if (grantType === deviceCode) return 'device'
  if (grantType === password) return 'password'
  if (grantType === jwtBearer || clientProof === 'assertion') return 'key'
  if (!isSecretHeld) return 'secret'
  return call?.kind === 'trigger' && call.hasBody ? 'body' : 'nothing'
}
