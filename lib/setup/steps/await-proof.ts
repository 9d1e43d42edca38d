import { ok } from '../../result'
import type { AwaitProof, Proof } from '../plan/step-types'
import type { StepKind } from './step-kind'

const titles: Record<Proof, (step: AwaitProof) => string> = {
  'new-key-tested': ({ to }) => `Wait until the key of "${to}" has brought a token`,
  'caller-switched': ({ to }) => `Wait until the caller signs as "${to}"`,
  'caller-tested': () => 'Wait until a call of the caller has passed since then',
}

/** The run itself stops here, see `takeStep`; a person sends it on. */
export const awaitProof: StepKind<AwaitProof, null> = {
  right: null,
  describe: (step) => titles[step.proof](step),
  requests: () => [],
  look: async () => ok(null),
  do: async () => {
    throw new Error('steps: what a run waits for is not done by it')
  },
  undo: async () => ok('Nothing was written here.'),
}
