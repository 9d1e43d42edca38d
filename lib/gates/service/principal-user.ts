import type { FactValues } from '../../facts/facts'
import { toOpa } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix, type Outcome } from '../gate'
import { serviceName } from '../names'
import { sources } from '../sources'

export default defineGate({
  id: 'principal-user',
  stage: 'service',
  question: 'Does the token stand for a user?',
  shut: 'The token stands for the client itself, and Process Automation wants a user.',
  explain:
    'sub_type says whom a token stands for. Process Automation serves users; ' +
    'an application alone only as an external application with a role in the process application, to list and start process instances. ' +
    'An older Oracle article says never.',
  byHand: [
    ...byCaller(
      'Put the user name of a user of the domain into sub of the assertion.',
      'Get a new token; its sub_type is then user.',
    ),
    {
      generation: 'OPA',
      steps: [
        'Open Workspace › Administration › Roles.',
        'Open the role of the process application that has Use.',
        'Add the application as external application, if the call is meant to have no user.',
      ],
    },
  ],
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.opaAuthentication, sources.opaPermissions, sources.opaJwtGrant],
  needs: ['token'],
  uses: ['user', 'serviceAnswer', 'serviceRequest', 'tokenRequest'],
  refusals: [
    { at: 'service', service: 'opa', status: 403, certainty: 'inferred', cite: sources.opaAuthentication },
    { at: 'service', service: 'opa', status: 401, certainty: 'inferred', cite: sources.opaJwtGrant },
  ],
  wouldTell: 'The token’s sub_type would tell: decode it.',
  shows: 'sub_type is client',
  applies: toOpa,
  whenLeft: ({ serviceRequest }) => ({ says: unknownApplication(serviceRequest), fix: addToRole }),

  check({ token: { claims }, user, serviceAnswer, serviceRequest, tokenRequest }) {
    if (claims.sub_type === 'user') return { state: 'open', deciding: String(claims.sub ?? 'a user') }
    if (claims.sub_type !== 'client') return { state: 'unknown', because: 'The token does not say whom it stands for.' }
    // Starting a process needs a permission as well, so a refused start may be about that.
    const isRefused = serviceAnswer?.status === 401 || serviceAnswer?.status === 403
    if (!isRefused || serviceRequest?.operation === 'run') return asItself
    // It was meant to have no user; that it is no external application can only be left over.
    if (tokenRequest?.grantType === 'client_credentials') return asItself
    return {
      state: 'shut',
      says: unknownApplication(serviceRequest),
      evidence: [
        { at: 'token.claims.sub_type', found: 'client', expected: 'user' },
        { at: 'token.claims.sub', found: claims.sub ?? null, expected: user?.userName ?? 'a user name' },
      ],
      fix: user ? signFor(user.userName) : nameUser,
    }
  },
})

const asItself: Outcome = {
  state: 'unknown',
  because:
    'The token stands for an application. Whether that is an external application with a role, only Process Automation knows.',
  wanted: 'Its page of roles would tell.',
}

const unknownApplication = (serviceRequest: FactValues['serviceRequest'] | undefined) =>
  `The token stands for the client, and ${serviceName(serviceRequest)} does not know it as an external application.`

const signFor = (userName: string): Fix => ({
  kind: 'request',
  title: `Sign again for ${userName}`,
  change: { claims: { sub: userName } },
})

/** The grant was meant to have no user. */
const addToRole: Fix = {
  kind: 'manual',
  title: 'Add the application to a role in Process Automation',
  steps: [
    'Open Workspace › Administration › Roles and choose the process application.',
    'Open the role that has Use, and add the application as external application.',
    'Call again.',
  ],
}

const nameUser: Fix = {
  kind: 'manual',
  title: 'Get a token for a user',
  steps: [
    'Choose the grant JWT assertion.',
    'Put the user name of a user of the domain into sub.',
    'Get a new token and call again.',
  ],
}
