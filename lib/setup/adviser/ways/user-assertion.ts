import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import { allIntegrations } from '../all-integrations'
import type { Way } from '../way'

export const userAssertion: Way = {
  id: 'user-assertion',
  title: 'In the name of a user, by a signed assertion',
  because:
    'The user must be known and nobody is there to sign in: the caller signs a statement that names the user, and the domain believes its key.',
  grant: 'JWT assertion',
  role: 'The user',
  setups: [
    {
      recipe: 'oic-jwt-user-assertion',
      called: 'integrations of Oracle Integration',
    },
    {
      recipe: 'oic-developer-api-as-user',
      called: 'developer APIs of Oracle Integration',
    },
    {
      recipe: 'opa-jwt-assertion',
      called: 'Process Automation',
    },
  ],
  wrongWhen: [
    {
      says: 'No user matters to the called service: a key that can name anybody is more than is needed.',
      instead: 'as-itself',
    },
    {
      says: 'The person sits there: then they sign in themselves, and no key can speak for others.',
      instead: 'authorization-code',
    },
  ],
  limits: [
    allIntegrations,
    {
      says: 'Whoever holds the private key can name any user of the domain. Decide who that is.',
      cites: [sources.userAssertion],
    },
  ],
  disagreements: ['assertion-into-oic', 'certificate-places'],
  certainty: 'documented',
  cites: [pages.oicGrants, sources.userAssertion, sources.opaJwtGrant],
}
