import { deviceCode } from '../../facts/grant-types'
import { isNothingKnown, type KnownValues } from '../known-values'

/** Errors that only a device gets (RFC 8628). */
const deviceErrors = ['authorization_pending', 'slow_down', 'expired_token']

/** Whether a device asks for a token with a code that a person confirms elsewhere. Only something that says so makes it one. */
export const toDevices = (known: KnownValues): true | { because: string } =>
  known.tokenRequest?.grantType === deviceCode ||
  deviceErrors.includes(known.tokenAnswer?.error ?? '') ||
  isNothingKnown(known)
    ? true
    : { because: 'No device asks here.' }
