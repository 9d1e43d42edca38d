import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import { adviserPages } from '../adviser-pages'
import type { Way } from '../way'

export const opaAsUser: Way = {
  id: 'opa-as-user',
  title: 'In the name of a user, by an assertion that the connector signs',
  because:
    'The REST connector signs an assertion with a private key; a client in the called instance’s domain has the certificate. No trust between the tenancies is needed.',
  grant: 'JWT assertion',
  role: 'The user, inside Process Automation',
  setups: [
    {
      recipe: 'opa-jwt-assertion',
      called: 'Process Automation',
    },
    {
      recipe: 'oic-jwt-user-assertion',
      called: 'integrations of Oracle Integration',
    },
  ],
  wrongWhen: [
    {
      says: 'The called process need not know who started it: a secret is less to look after than a key.',
      instead: 'opa-as-itself',
    },
  ],
  limits: [
    {
      says: 'The default application of the called instance does not take assertions and cannot be edited, so a client of one’s own is needed.',
      cites: [sources.opaJwtGrant],
    },
  ],
  disagreements: ['opa-without-user', 'certificate-places'],
  certainty: 'documented',
  cites: [sources.opaJwtGrant, pages.opaCredential, adviserPages.opaConnector],
}
