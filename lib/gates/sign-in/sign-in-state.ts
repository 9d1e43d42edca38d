import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { toSignIns } from '../to-sign-ins'
import { sources } from './sources'

export default defineGate({
  id: 'sign-in-state',
  stage: 'sign-in',
  question: 'Does what came back belong to this sign-in?',
  shut: 'The state that came back is not the one that was sent.',
  explain:
    'A client that gets another state than it sent must not take the code, which may be somebody else’s. ' +
    'A second tab, a lost session cookie, http beside https or nodes without shared sessions make it differ.',
  byHand: byCaller(
    'Begin and end the sign-in at the same origin and in the same browser.',
    'Let all nodes share sessions and the keys of their cookies.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.state, sources.authorize],
  needs: ['signInRequest'],
  refusals: [
    {
      at: 'sign-in',
      text: /\bmismatching_state\b|state not equal|no matching state found|state cookie invalid|\bstate\b.{0,40}(?:mismatch|does not match|not the one)/i,
      certainty: 'observed',
      cite: sources.stateSeen,
    },
  ],
  wouldTell: 'state of the sign-in and of the callback would tell.',
  shows: true,
  applies: toSignIns,

  check({ signInRequest: { state } }) {
    if (state === undefined) return cannotTell
    if (state === 'echoed') return { state: 'open' }
    return {
      state: 'shut',
      ...(state === 'absent' && { says: 'Nothing came back as state.' }),
      evidence: [{ at: 'signInRequest.state', found: state, expected: 'echoed' }],
      fix: { kind: 'request', title: 'Sign in again in this tab', change: { signIn: { state: 'echoed' } } },
    }
  },
})
