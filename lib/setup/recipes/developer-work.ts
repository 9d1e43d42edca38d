import type { DeveloperWork } from '../../queries/shapes/recipes'

interface Work {
  title: string
  /** What it covers. */
  detail: string
  /** The least role that may. */
  role: string
}

/**
 * What is done by the developer APIs, and the least role for it. Sources: "Check the roles assigned to your confidential application"
 * and "Environment REST Endpoints", Oracle Integration 3.
 */
export const developerWorks: Record<DeveloperWork, Work> = {
  read: {
    title: 'Look and watch',
    detail: 'Lists integrations, connections, lookups. The least that the developer APIs take.',
    role: 'ServiceUser',
  },
  create: {
    title: 'Create and import',
    detail: 'Makes lookups, imports integrations; also whatever calls the developer APIs from inside an integration.',
    role: 'ServiceDeveloper',
  },
  administer: {
    title: 'Change the environment',
    detail: 'Some calls below environment, such as the list of CORS domains, want an administrator.',
    role: 'ServiceAdministrator',
  },
}
