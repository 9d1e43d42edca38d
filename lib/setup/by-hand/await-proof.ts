import { sources } from '../../gates/sources'
import type { AwaitProof, Proof } from '../plan/step-types'
import type { HandWork } from './hand-work'

const ways: Record<Proof, (step: AwaitProof) => string[]> = {
  'new-key-tested': ({ to }) => [
    `Sign an assertion with the private key of “${to}”, with “${to}” as its kid.`,
    'Ask the token endpoint for a token with it.',
    'Go on when a token comes; otherwise leave the old certificate in use.',
  ],
  'caller-switched': ({ from, to }) => [
    `Give the caller the private key of “${to}” and the alias “${to}” as kid.`,
    `Keep the key of “${from}”: until the last step it still works.`,
    'Restart the caller where it reads its key at start only.',
  ],
  'caller-tested': ({ from }) => [
    'Let the caller make a call as it does every day.',
    'See in its log that a token came.',
    `Go on when it did; from then on nothing may sign as “${from}”.`,
  ],
}

/** Nothing in the domain: something to see with one's own eyes. */
export const awaitProof: HandWork<AwaitProof> = {
  byHand: (step) => ways[step.proof](step),
  values: ({ from, to }) => [
    { label: 'Old alias', value: from },
    { label: 'New alias', value: to },
  ],
  sendBack: ({ to }) => `Tell that a token came for an assertion signed as “${to}”.`,
  certainty: 'inferred',
  cites: [sources.userAssertion],
}
