import type { FactValues } from '../../facts/facts'
import { toOic } from '../applies'
import { defineGate, type Fix } from '../gate'
import { appName, capital, quoted, serviceName } from '../names'
import { sources } from '../sources'

/** Which roles do, the least first. `ServiceViewer` may list but is not what one gives for it. */
const roles = {
  run: ['ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator'],
  developer: ['ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator', 'ServiceViewer'],
}

export default defineGate({
  id: 'service-role',
  stage: 'service',
  question: 'Does the caller hold the role on this instance?',
  shut: 'Whom the token stands for has no role that allows this on the instance.',
  explain:
    'Running an integration needs ServiceInvoker, the developer APIs ServiceUser at least: given to the user for a user’s token, to the application for a client’s. ' +
    'Roles are not in the token, so a perfect token is refused without one; and some answers say 401 where 403 is meant.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the instance.',
        'Open the tab Oracle Cloud Services and choose the instance.',
        'Open Application roles and expand ServiceInvoker, or ServiceUser for the developer APIs.',
        'Choose Manage users for a user’s token, or Manage applications for a client’s, and add it.',
      ],
    },
    {
      generation: 'Older OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the instance.',
        'Choose Oracle Cloud Services on the left and open the instance.',
        'Open Application roles, expand ServiceInvoker and choose Manage users or Manage applications.',
      ],
    },
    {
      generation: 'IDCS console',
      steps: [
        'Open Oracle Cloud Services and choose the instance.',
        'Open Application Roles and the menu of ServiceInvoker.',
        'Choose Assign Users or Assign Applications.',
      ],
    },
  ],
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.oicRoles, sources.oicAcrossDomains],
  needs: ['roles', 'serviceRequest'],
  uses: ['token', 'tokenRequest', 'user', 'app', 'resourceApp'],
  refusals: [
    { at: 'service', service: 'oic', status: 401, certainty: 'documented', cite: sources.oicRoles },
    { at: 'service', service: 'oic', status: 403, certainty: 'inferred', cite: sources.oicRoles },
  ],
  wouldTell: 'The application roles of the instance, in the domain, would tell.',
  shows: 'Neither the user nor the application has the role that the call needs',
  applies: toOic,
  whenLeft: (facts) => ({
    fix: assignByHand(facts.serviceRequest?.operation === 'run' ? 'ServiceInvoker' : 'ServiceUser'),
  }),

  check({ roles: held, serviceRequest, token, tokenRequest, user, app, resourceApp }) {
    const wanted = serviceRequest.operation === 'run' ? roles.run : roles.developer
    const holder = holderOf(token, tokenRequest)
    const own = held
      .filter(
        (each) => each.holder === holder && (serviceRequest.appId === undefined || each.appId === serviceRequest.appId),
      )
      .map(({ role }) => role)
    const enough = own.find((role) => wanted.includes(role))
    if (enough) return { state: 'open', deciding: enough }
    const [role = 'ServiceInvoker'] = wanted
    const name = holder === 'app' ? capital(appName(app)) : user ? quoted(user.displayName) : 'The user'
    const appId = serviceRequest.appId ?? resourceApp?.id
    return {
      state: 'shut',
      says: `${name} does not have ${role} on ${serviceName(serviceRequest)}.`,
      evidence: [{ at: `roles of the ${holder === 'app' ? 'application' : 'user'}`, found: own, expected: role }],
      fix: give(role, appId, holder, user, app),
    }
  },
})

/** Whom the token stands for: it says so itself; without it, the grant does. */
function holderOf(token: FactValues['token'] | undefined, tokenRequest: FactValues['tokenRequest'] | undefined) {
  const isClient = token ? token.claims.sub_type === 'client' : tokenRequest?.grantType === 'client_credentials'
  return isClient ? 'app' : 'user'
}

function give(
  role: string,
  appId: string | undefined,
  holder: 'app' | 'user',
  user: FactValues['user'] | undefined,
  app: FactValues['app'] | undefined,
): Fix {
  if (appId && holder === 'user' && user)
    return {
      kind: 'change',
      title: `Give ${role} to ${user.displayName}`,
      desired: { grants: [{ appId, role, to: { kind: 'user', id: user.id, name: user.userName } }] },
    }
  if (appId && holder === 'app' && app)
    return {
      kind: 'change',
      title: `Give ${role} to ${app.displayName}`,
      desired: { grants: [{ appId, role, to: { kind: 'app', id: app.id, name: app.displayName } }] },
    }
  return assignByHand(role)
}

const assignByHand = (role: string): Fix => ({
  kind: 'manual',
  title: `Give the role ${role}`,
  steps: [
    'Open the instance under Oracle Cloud Services in its domain.',
    `Open Application roles and expand ${role}.`,
    'Add the user for a user’s token, or the application for a client’s.',
  ],
})
