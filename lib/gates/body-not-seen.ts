import type { Outcome } from './gate'

/** For a check of the request's parameters when only its address was seen. A request that was seen always has a grant type. */
export const bodyNotSeen: Outcome = {
  state: 'unknown',
  because: 'What the token request asked for was not shown.',
  wanted: 'Its body would tell: grant type, scope and assertion.',
}
