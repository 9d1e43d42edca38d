import { pages } from '../../pitfalls/pitfall-sources'
import type { Way } from './way'

/** What no client of Oracle Integration can be held to. */
export const allIntegrations: Way['limits'][number] = {
  says: 'A client cannot be held to single integrations: its scope opens every integration of the instance.',
  cites: [pages.oicInIdcs],
}
