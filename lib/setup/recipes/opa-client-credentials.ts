import { clientCredentials } from '../../facts/grant-types'
import { sources } from '../../gates/sources'
import type { ServiceInstance } from '../../queries/shapes/domains'
import { clientProblems } from './client-problems'
import { processAdministrator } from './process-administrator'
import type { Recipe, Wish } from './recipe'

/**
 * Process Automation serves a client without a user as an "external application": a member of a role of the process application.
 * An older A-Team article says that its API takes no client credentials; the documentation since counts.
 * Source: "Authentication", Process Automation REST API; "Users, groups and permissions", Process Automation.
 */
export const opaClientCredentials: Recipe<'opa-client-credentials'> = {
  id: 'opa-client-credentials',
  title: 'A client that calls Oracle Process Automation as itself',
  way: 'As itself, by client ID and secret',
  suits:
    'For calls between systems that start processes or run decisions, with no user behind them. It takes one step inside Process Automation, and has limits.',
  serves: 'opa',
  asks: ['who', 'name', 'scopes'],
  grantType: clientCredentials,
  desire(answers, service): Wish {
    const { displayName, scopes } = answers
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
      },
      manual: [membership(displayName, service)],
      because: {
        app: `A client of its own with only these scopes of ${service.displayName}, which will know it as an external application. No role of the domain: those are for Designer and administration.`,
        active: 'The domain makes applications inactive, and gives inactive ones no token.',
      },
      problems: clientProblems(answers, service, 'opa'),
    }
  },
}

/** What no identity domain knows: membership in a role of the process application. */
const membership = (displayName: string, service: ServiceInstance): Wish['manual'][number] => ({
  title: `Add “${displayName}” to a role inside ${service.displayName}`,
  owner: processAdministrator(service),
  steps: [
    'After the run, open Workspace, then Administration, then Roles, and choose the process application it will call.',
    `Open a role that has the permission Use, and add “${displayName}” as an external application.`,
    'Do the same for each further process application it will call. A role counts in its own application only.',
  ],
  source: sources.opaPermissions.url,
})
