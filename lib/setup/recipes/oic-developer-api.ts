import { clientCredentials } from '../../facts/grant-types'
import { clientProblems } from './client-problems'
import { developerCalls } from './developer-calls'
import { developerWorks } from './developer-work'
import type { Recipe, Wish } from './recipe'

/**
 * Sources: "Call the Developer APIs with Client Credentials" and "Check the roles assigned to your confidential application", Oracle
 * Integration 3.
 */
export const oicDeveloperApi: Recipe<'oic-developer-api'> = {
  id: 'oic-developer-api',
  title: 'A client that uses the developer APIs as itself',
  way: 'The developer APIs, as itself, by client ID and secret',
  suits: 'For tools that list, import or monitor integrations, where no person stands behind the call.',
  serves: 'oic',
  asks: ['who', 'name', 'work'],
  usualScope: '/ic/api/',
  grantType: clientCredentials,
  desire(answers, service): Wish {
    const { serviceAppId: appId, displayName, scopes } = answers
    const { role } = developerWorks[answers.work]
    return {
      title: `Let “${displayName}” use the developer APIs of ${service.displayName}`,
      desired: {
        apps: [
          {
            displayName,
            description: `Uses the developer APIs of ${service.displayName} as itself (client credentials).`,
            clientType: 'confidential',
            allowedGrants: { contains: [clientCredentials] },
            scopes: { exactly: scopes },
            isActive: true,
          },
        ],
        grants: [{ appId, role, to: { kind: 'app', name: displayName } }],
      },
      manual: developerCalls(service),
      because: {
        app: `A client of its own with only these scopes of ${service.displayName}; the one that ends in /ic/api/ opens the developer APIs and runs nothing.`,
        active: 'The domain makes applications inactive, and gives inactive ones no token.',
        'role-of-app': `Nobody is signed in, so ${service.displayName} asks the application itself for a role; ${role} is the least for what you chose.`,
      },
      problems: clientProblems(answers, service, 'oic'),
    }
  },
}
