import { sources } from '../../../gates/sources'
import { allIntegrations } from '../all-integrations'
import type { Way } from '../way'

export const asItself: Way = {
  id: 'as-itself',
  title: 'As itself, by client credentials',
  because: 'Nobody has to be known, so nobody has to be named: the application proves itself and gets the role.',
  grant: 'Client credentials',
  role: 'The application',
  setups: [
    {
      recipe: 'oic-client-credentials',
      called: 'integrations of Oracle Integration',
    },
    {
      recipe: 'opa-client-credentials',
      called: 'Process Automation',
    },
    {
      recipe: 'oic-developer-api',
      called: 'developer APIs of Oracle Integration',
    },
  ],
  wrongWhen: [
    {
      says: 'The work depends on who does it, or the audit must name a person: this token names the application alone.',
      instead: 'user-assertion',
    },
    {
      says: 'The application runs in a browser or on a phone only: it cannot keep a secret.',
      instead: 'authorization-code',
    },
  ],
  limits: [allIntegrations],
  disagreements: ['assertion-into-oic', 'role-by-generation'],
  certainty: 'documented',
  cites: [sources.oicAcrossDomains, sources.oicRoles],
}
