import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources as signIn } from '../sign-in/sources'
import { sources } from './sources'
import { toDevices } from './to-devices'

const steps = ['Ask for a new device code.', 'Confirm it within five minutes.']

export default defineGate({
  id: 'device-code-unexpired',
  stage: 'grant',
  question: 'Is the device code still good?',
  shut: 'The device code had ended before anybody confirmed it.',
  explain:
    'A device code lives five minutes, as expires_in said. After that polling is of no use: the device has to show a new one.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.deviceErrors, signIn.tokenExpiry],
  needs: ['tokenAnswer'],
  refusals: [{ at: 'token-endpoint', error: 'expired_token', certainty: 'documented', cite: sources.deviceErrors }],
  wouldTell: 'The token endpoint’s error would tell.',
  applies: toDevices,
  whenLeft: () => ({ fix: { kind: 'manual', title: 'Ask for a new device code', steps } }),

  check: () => cannotTell,
})
