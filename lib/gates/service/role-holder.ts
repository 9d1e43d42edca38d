import type { FactValues } from '../../facts/facts'
import type { Fix, Gate, GateSpec, Outcome } from '../gate'
import { appName, capital, quoted, serviceName } from '../names'
import { sources } from '../sources'

type Uses = 'token' | 'tokenRequest' | 'user' | 'app' | 'resourceApp'
type Spec = GateSpec<'roles' | 'serviceRequest', Uses>

/** What the gates of Oracle Integration's roles have in common. `roles`: which of them do, the one to give first. */
export const ofRoles = (
  first: string,
  ...others: string[]
): Omit<Spec, 'id' | 'question' | 'shut' | 'explain' | 'applies'> => ({
  stage: 'service',
  byHand: byHand(first),
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
  whenLeft: () => ({ fix: assignByHand(first) }),

  check({ roles: held, serviceRequest, token, tokenRequest, user, app, resourceApp }) {
    const holder = holderOf(token, tokenRequest)
    const own = held
      .filter(
        (each) => each.holder === holder && (serviceRequest.appId === undefined || each.appId === serviceRequest.appId),
      )
      .map(({ role }) => role)
    const enough = own.find((role) => role === first || others.includes(role))
    if (enough) return { state: 'open', deciding: enough }
    if (!(holder === 'app' ? app : user)) return unknownHolder
    const name = holder === 'app' ? capital(appName(app)) : user ? quoted(user.displayName) : 'The user'
    return {
      state: 'shut',
      says: `${name} does not have ${first} on ${serviceName(serviceRequest)}.`,
      evidence: [{ at: `roles of the ${holder === 'app' ? 'application' : 'user'}`, found: own, expected: first }],
      fix: giveRole(first, serviceRequest.appId ?? resourceApp?.id, holder, user, app),
    }
  },
})

/** Whom the token stands for: it says so itself; where it cannot, the grant does. */
function holderOf(token: FactValues['token'] | undefined, tokenRequest: FactValues['tokenRequest'] | undefined) {
  const says = token?.claims.sub_type
  const isClient = says === undefined ? tokenRequest?.grantType === 'client_credentials' : says === 'client'
  return isClient ? 'app' : 'user'
}

/** Whose roles nobody could look up: before a sign-in, or by a name that the domain does not know. */
const unknownHolder: Outcome = {
  state: 'unknown',
  because: 'Whom the token stands for is not known, so nobody’s roles could be looked up.',
  wanted: 'The token would tell.',
}

function giveRole(
  role: string,
  appId: string | undefined,
  holder: 'app' | 'user',
  user: FactValues['user'] | undefined,
  app: FactValues['app'] | undefined,
): Fix {
  const give = (displayName: string, to: { kind: 'user' | 'app'; id: string; name: string }): Fix => ({
    kind: 'change',
    title: `Give ${role} to ${displayName}`,
    desired: { grants: [{ appId: appId ?? '', role, to }] },
  })
  if (appId && holder === 'user' && user)
    return give(user.displayName, { kind: 'user', id: user.id, name: user.userName })
  if (appId && holder === 'app' && app) return give(app.displayName, { kind: 'app', id: app.id, name: app.displayName })
  return assignByHand(role)
}

const assignByHand = (role: string): Fix => ({
  kind: 'manual',
  title: `Give the role ${role}`,
  steps: byHand(role)[0]?.steps ?? [],
})

const byHand = (role: string): Gate['byHand'] => [
  {
    generation: 'OCI console',
    steps: [
      'Open Identity & Security › Domains and choose the domain of the instance.',
      'Open the tab Oracle Cloud Services and choose the instance.',
      `Open Application roles and expand ${role}.`,
      'Choose Manage users for a user’s token, or Manage applications for a client’s, and add it.',
    ],
  },
  {
    generation: 'Older OCI console',
    steps: [
      'Open Identity & Security › Domains and choose the domain of the instance.',
      'Choose Oracle Cloud Services on the left and open the instance.',
      `Open Application roles, expand ${role} and choose Manage users or Manage applications.`,
    ],
  },
  {
    generation: 'IDCS console',
    steps: [
      'Open Oracle Cloud Services and choose the instance.',
      `Open Application Roles and the menu of ${role}.`,
      'Choose Assign Users or Assign Applications.',
    ],
  },
]
