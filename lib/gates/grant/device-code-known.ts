import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { invalidGrant } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'
import { toDevices } from './to-devices'

export default defineGate({
  ...onlyAnAnswer(
    'Ask for a new device code',
    'Ask for a new device code, and send it whole.',
    'Ask with the client ID it was given to.',
  ),
  id: 'device-code-known',
  stage: 'grant',
  question: 'Is it a device code of this client?',
  shut: 'The domain has given this client no such device code.',
  explain:
    'The device polls with device_code, not with the short user_code that the person types. ' +
    'It is good for one token and the client ID that asked for it.',
  cites: [common.oauthErrors, sources.deviceErrors, sources.deviceCode],
  needs: ['tokenAnswer'],
  refusals: [invalidGrant],
  wouldTell: 'The token endpoint’s error would tell.',
  applies: toDevices,
})
