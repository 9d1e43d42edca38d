import { clientCredentials } from '../../facts/grant-types'
import { clientProblems } from './client-problems'
import { serviceInvoker as role } from './oic-roles'
import type { Recipe, Wish } from './recipe'

/**
 * The pattern Oracle recommends for calls between systems: no user, so the role goes to the application itself.
 * Source: "Simplifying OAuth for External API Invocation to OIC", Oracle Integration blog; "Prerequisites for Client Credentials",
 * Oracle Integration 3.
 */
export const oicClientCredentials: Recipe<'oic-client-credentials'> = {
  id: 'oic-client-credentials',
  title: 'A client that runs integrations as itself',
  way: 'As itself, by client ID and secret',
  suits: 'For calls between systems, where the integration need not know a user. The simplest way, and the usual one.',
  serves: 'oic',
  asks: ['who', 'name', 'scopes'],
  grantType: clientCredentials,
  desire(answers, service): Wish {
    const { serviceAppId: appId, displayName, scopes } = answers
    return {
      title: `Let “${displayName}” call ${service.displayName}`,
      desired: {
        apps: [
          {
            displayName,
            description: `Calls ${service.displayName} as itself (client credentials).`,
            clientType: 'confidential',
            allowedGrants: { contains: [clientCredentials] },
            scopes: { exactly: scopes },
            isActive: true,
          },
        ],
        grants: [{ appId, role, to: { kind: 'app', name: displayName } }],
      },
      manual: [],
      because: {
        app: `A client of its own with only these scopes of ${service.displayName}. One client, one instance: a scope of another service in it makes tokens ambiguous.`,
        active: 'The domain makes applications inactive, and gives inactive ones no token.',
        'role-of-app': `Nobody is signed in, so ${service.displayName} asks the application itself for a role; ${role} is the least that may run integrations. Without it the token is fine and the call is refused.`,
      },
      problems: clientProblems(answers, service, 'oic'),
    }
  },
}
