import type { Cite } from '../gates/gate'
import { sources as gatewaySources } from '../gates/gateway/sources'
import { sources } from '../gates/sources'
import { developerWorks } from '../setup/recipes/developer-work'
import { serviceInvoker } from '../setup/recipes/oic-roles'
import type { RoleNeed } from './role-need'

const processRoles: Cite = {
  title: 'Process Automation: Process Automation Roles',
  url: 'https://docs.oracle.com/en-us/iaas/process-automation/oci-process-automation/process-automation-roles.html',
}

const oic = 'Oracle Integration 3'
const opa = 'Process Automation'

const integrationNeeds: readonly RoleNeed[] = [
  {
    id: 'run-integration',
    service: oic,
    does: 'Run an integration',
    asItself: `${serviceInvoker} on the instance, given to the application.`,
    asUser: `${serviceInvoker} on the instance, given to the user or a group of theirs.`,
    note: 'Some procedures give the role to the application for a user’s token as well. Oracle’s page on roles does not ask for it.',
    certainty: 'documented',
    gates: ['service-role'],
    cites: [sources.oicRoles, sources.oicAcrossDomains],
  },
  ...Object.entries(developerWorks).map(
    ([work, { title, detail, role }]): RoleNeed => ({
      id: `developer-api-${work}`,
      service: `${oic}, developer APIs`,
      does: title,
      detail,
      asItself: `${role} on the instance, given to the application.`,
      asUser: `${role} on the instance, given to the user or a group of theirs.`,
      certainty: 'documented',
      gates: ['developer-role'],
      cites: [sources.oicRoles],
    }),
  ),
]

const processNeeds: readonly RoleNeed[] = [
  {
    id: 'process-lists',
    service: opa,
    does: 'Look at tasks and process instances',
    asItself:
      'No role of the domain: as an external application in a role of the process application. It sees process instances, no tasks.',
    asUser: 'No role of the domain. The list has what that user may see, so an empty one proves nothing.',
    note: 'A token by device code is not taken here, whomever it stands for.',
    certainty: 'documented',
    gates: ['principal-user', 'process-permission'],
    cites: [sources.opaAuthentication, sources.opaPermissions, processRoles],
  },
  {
    id: 'process-start',
    service: opa,
    does: 'Start a process',
    asItself: 'As an external application in a role of that process application with the permission Use.',
    asUser:
      'In a role of that process application with the permission Use; or its start event is open to all users and external applications.',
    note: 'It is set inside Process Automation for each process application. No identity domain knows it, so Assay cannot tell beforehand.',
    certainty: 'documented',
    gates: ['process-permission'],
    cites: [sources.opaPermissions, sources.opaAuthentication],
  },
  {
    id: 'process-design',
    service: `${opa}, Designer and administration`,
    does: 'Create, activate and manage process applications',
    asItself: 'Nothing lets it in (inferred): an external application calls the runtime API alone.',
    asUser: 'ServiceDeveloper to design and activate, ServiceAdministrator to manage roles too; given to the user.',
    note: 'These two are all that Process Automation has. ServiceUser and ServiceInvoker are roles of Oracle Integration.',
    certainty: 'documented',
    gates: ['principal-user'],
    cites: [processRoles, sources.opaPermissions],
  },
]

/** One row for each kind of work, in the order of the services. */
export const roleNeeds: readonly RoleNeed[] = [
  ...integrationNeeds,
  ...processNeeds,
  {
    id: 'fusion',
    service: 'Fusion',
    does: 'Call its REST APIs',
    asItself: 'An account in Fusion named like the client ID, with Fusion’s roles for the work.',
    asUser: 'An account in Fusion named like the user, with Fusion’s roles for the work.',
    note: 'Roles of an identity domain count for nothing there; they are given in Fusion’s Security Console.',
    certainty: 'documented',
    gates: ['fusion-user', 'fusion-role'],
    cites: [gatewaySources.fusionClient],
  },
  {
    id: 'gateway',
    service: 'API Gateway',
    does: 'Call a route',
    asItself: 'No role. The token’s scopes and claims are held against the route and the policy.',
    asUser: 'No role. The token’s scopes and claims are held against the route and the policy.',
    note: 'The service behind the gateway has a credential of its own, and asks it for its own rights.',
    certainty: 'documented',
    gates: ['gateway-scope', 'gateway-claim'],
    cites: [gatewaySources.tokens],
  },
]
