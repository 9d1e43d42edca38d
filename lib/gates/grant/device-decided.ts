import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources } from './sources'
import { toDevices } from './to-devices'

const pending = { at: 'token-endpoint', certainty: 'documented', cite: sources.deviceErrors } as const
const steps = [
  'Open verification_uri in a browser, sign in, type the code and allow.',
  'Poll every five seconds until then, slower after each slow_down.',
]

export default defineGate({
  id: 'device-decided',
  stage: 'grant',
  question: 'Has a person let the device in?',
  shut: 'Nobody has let the device in yet.',
  explain:
    'Until a person has confirmed the code, each poll is answered authorization_pending: that is no failure. ' +
    'slow_down says the same to one that asks too often.',
  byHand: byCaller(...steps),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.deviceErrors, sources.deviceCode],
  needs: ['tokenAnswer'],
  refusals: [
    { ...pending, error: 'authorization_pending' },
    { ...pending, error: 'slow_down' },
  ],
  wouldTell: 'The token endpoint’s error would tell.',
  applies: toDevices,
  whenLeft: ({ tokenAnswer }) => ({
    ...(tokenAnswer?.error === 'slow_down' && { says: 'Nobody has let the device in yet, and it asks too often.' }),
    fix: { kind: 'manual', title: 'Let the device in', steps },
  }),

  check: () => cannotTell,
})
