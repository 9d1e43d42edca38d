import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources as signIn } from '../sign-in/sources'
import { sources } from './sources'
import { toDevices } from './to-devices'

export default defineGate({
  ...onlyAnAnswer('Ask for a new device code', 'Ask for a new device code.', 'Confirm it within five minutes.'),
  id: 'device-code-unexpired',
  stage: 'grant',
  question: 'Is the device code still good?',
  shut: 'The device code had ended before anybody confirmed it.',
  explain:
    'A device code lives five minutes, as expires_in said. After that polling is of no use: the device has to show a new one.',
  cites: [sources.deviceErrors, signIn.tokenExpiry],
  needs: ['tokenAnswer'],
  refusals: [{ at: 'token-endpoint', error: 'expired_token', certainty: 'documented', cite: sources.deviceErrors }],
  wouldTell: 'The token endpoint’s error would tell.',
  applies: toDevices,
})
