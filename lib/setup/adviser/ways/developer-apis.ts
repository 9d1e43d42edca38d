import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import { adviserPages } from '../adviser-pages'
import type { Way } from '../way'

export const developerApis: Way = {
  id: 'developer-apis',
  title: 'As itself, with the role that the called API asks for',
  because:
    'An integration that calls Oracle Integration without a user works through its APIs as a client of its own, and the role goes by what is called.',
  grant: 'Client credentials',
  role: 'The application: ServiceUser, or ServiceDeveloper where it creates something or calls from inside an integration',
  setups: [
    {
      recipe: 'oic-developer-api',
      called: 'developer APIs of Oracle Integration',
    },
    {
      recipe: 'oic-client-credentials',
      called: 'integrations of another instance',
    },
    {
      recipe: 'opa-client-credentials',
      called: 'Process Automation',
    },
  ],
  wrongWhen: [
    {
      says: 'It only runs integrations: ServiceInvoker is enough, and does nothing else.',
      instead: 'as-itself',
    },
    { says: 'What is done must be done by a user.', instead: 'user-assertion' },
  ],
  limits: [],
  disagreements: ['role-by-generation'],
  certainty: 'documented',
  cites: [sources.oicRoles, adviserPages.developerApis, pages.oicDeveloperApis],
}
