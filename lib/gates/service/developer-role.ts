import { toOic } from '../applies'
import { defineGate } from '../gate'
import { appName, capital, quoted, serviceName } from '../names'
import { sources } from '../sources'
import { assignByHand, giveRole, holderOf, unknownHolder } from './role-holder'

/** Which roles may look, the one to give first. */
const roles = ['ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator', 'ServiceViewer']

export default defineGate({
  id: 'developer-role',
  stage: 'service',
  question: 'May the caller use the developer APIs?',
  shut: 'Whom the token stands for has no role that opens the developer APIs.',
  explain:
    'Looking needs ServiceUser at least, creating ServiceDeveloper, some settings ServiceAdministrator; ' +
    'ServiceInvoker opens none of it. Roles are not in the token, so a perfect one is refused without it; ' +
    'some answers say 401 where 403 is meant.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the instance.',
        'Open the tab Oracle Cloud Services and choose the instance.',
        'Open Application roles and expand ServiceUser.',
        'Choose Manage users for a user’s token, or Manage applications for a client’s, and add it.',
      ],
    },
    {
      generation: 'Older OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain of the instance.',
        'Choose Oracle Cloud Services on the left and open the instance.',
        'Open Application roles, expand ServiceUser and choose Manage users or Manage applications.',
      ],
    },
    {
      generation: 'IDCS console',
      steps: [
        'Open Oracle Cloud Services and choose the instance.',
        'Open Application Roles and the menu of ServiceUser.',
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
  shows: true,
  applies: (facts) =>
    facts.serviceRequest && facts.serviceRequest.kind === 'oic' && facts.serviceRequest.operation === 'run'
      ? { because: 'An integration is run; the developer APIs are not called.' }
      : toOic(facts),
  whenLeft: () => ({ fix: assignByHand('ServiceUser') }),

  check({ roles: held, serviceRequest, token, tokenRequest, user, app, resourceApp }) {
    const holder = holderOf(token, tokenRequest)
    const own = held
      .filter(
        (each) => each.holder === holder && (serviceRequest.appId === undefined || each.appId === serviceRequest.appId),
      )
      .map(({ role }) => role)
    const enough = own.find((role) => roles.includes(role))
    if (enough) return { state: 'open', deciding: enough }
    if (!(holder === 'app' ? app : user)) return unknownHolder
    const [role = 'ServiceUser'] = roles
    const name = holder === 'app' ? capital(appName(app)) : user ? quoted(user.displayName) : 'The user'
    const appId = serviceRequest.appId ?? resourceApp?.id
    return {
      state: 'shut',
      says: `${name} does not have ${role} on ${serviceName(serviceRequest)}.`,
      evidence: [{ at: `roles of the ${holder === 'app' ? 'application' : 'user'}`, found: own, expected: role }],
      fix: giveRole(role, appId, holder, user, app),
    }
  },
})
