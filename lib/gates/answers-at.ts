import { type Surface, surfaces } from '../facts/surface'
import type { Stage } from './gate'

/** Who answers at the gates of a stage. A gate may be refused by another as well: its `refusals` say. */
const answering: Record<Stage, Surface> = {
  caller: 'caller',
  domain: 'network',
  'sign-in': 'sign-in',
  client: 'token-endpoint',
  assertion: 'token-endpoint',
  grant: 'token-endpoint',
  scope: 'token-endpoint',
  token: 'service',
  verifier: 'verifier',
  gateway: 'service',
  service: 'service',
}

export const answersAt = (stage: Stage): Surface => answering[stage]

/** Whether a call that got an answer at `surface` has passed this stage. */
export const isBehind = (stage: Stage, surface: Surface): boolean =>
  surfaces.indexOf(answering[stage]) < surfaces.indexOf(surface)

/** A token came: everything up to it is passed. */
export const endsInToken = (stage: Stage): boolean => isBehind(stage, 'verifier')

/** Nobody gets there without a token. */
export const wantsToken = (surface: Surface): boolean => surface === 'verifier' || surface === 'service'
