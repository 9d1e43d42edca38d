import { sources } from '../../../gates/sources'
import { adviserPages } from '../adviser-pages'
import type { Way } from '../way'

export const opaAsItself: Way = {
  id: 'opa-as-itself',
  title: 'As an external application, by client credentials',
  because:
    'The REST connector can ask with client credentials, and the called instance takes them from an external application that is in a process role.',
  grant: 'Client credentials',
  role: 'The application, inside Process Automation: the permission Use',
  setups: [
    {
      recipe: 'opa-client-credentials',
      called: 'Process Automation',
    },
    {
      recipe: 'oic-client-credentials',
      called: 'integrations of Oracle Integration',
    },
  ],
  wrongWhen: [
    { says: 'The called process must know who started it.', instead: 'opa-as-user' },
    {
      says: 'It must change one given process instance: without a user, single instances can only be read.',
      instead: 'opa-as-user',
    },
  ],
  limits: [
    {
      says: 'All instances can be listed and started; one given instance can only be read.',
      cites: [sources.opaPermissions],
    },
  ],
  disagreements: ['opa-without-user'],
  certainty: 'documented',
  cites: [sources.opaAuthentication, sources.opaPermissions, adviserPages.opaConnector],
}
