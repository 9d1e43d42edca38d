import type { Outcome } from './gate'

/** For a check that needs the application when the domain has none: another gate's finding. */
export const unknownClient: Outcome = {
  state: 'unknown',
  because: 'The domain has no application with this client ID, so there is nothing to look at.',
}
