import type { Domain } from '../../domain/domain'
import { grantBody } from '../../domain/grants'
import { scimText } from '../../domain/list-all'
import { ok } from '../../result'
import type { GrantRole } from '../plan/step-types'
import { createOnce, isMadeBy, removeMade, type WasThere } from './creation'
import { findAuthored } from './find-authored'
import { Created } from './send-planned'
import type { StepKind } from './step-kind'

const path = '/admin/v1/Grants'

/** By the triple that makes a grant unique. */
const find = (domain: Domain, { to, appId, roleId }: GrantRole) =>
  findAuthored(
    domain,
    path,
    `grantee.value eq ${scimText(to.id)} and app.value eq ${scimText(appId)} ` +
      `and entitlement.attributeValue eq ${scimText(roleId)}`,
  )

const requests = ({ to, appId, roleId }: GrantRole) => [
  {
    method: 'POST',
    path,
    body: grantBody({ grantee: { type: to.kind === 'user' ? 'User' : 'App', id: to.id }, appId, roleId }),
  },
]

const what = ({ role, appName, to }: GrantRole) => `The role ${role} of ${appName} for ${to.name}`

export const grantRole: StepKind<GrantRole, WasThere> = {
  right: ['Grants', 'POST'],
  describe: ({ role, appName, to }) =>
    `Give ${role} on ${appName} to ${to.kind === 'user' ? to.name : `the application "${to.name}"`}`,
  requests,
  async look(step, domain) {
    const found = await find(domain, step)
    return found.ok ? ok(found.value && { id: found.value.id }) : found
  },
  do: (step, { domain, was, isAgain, caller }) =>
    createOnce({
      domain,
      was,
      isAgain,
      what: what(step),
      find: () => find(domain, step),
      isOurs: (found) => isMadeBy(caller, found),
      request: requests(step)[0],
      schema: Created,
      done: ({ id }, isFoundAgain) => ({
        made: { id },
        says: isFoundAgain ? 'It was given; only the answer was lost.' : 'Given.',
      }),
    }),
  undo: (step, { domain, was, made, caller }) =>
    removeMade({
      domain,
      was,
      made,
      path,
      what: what(step),
      find: () => find(domain, step),
      isOurs: (found) => isMadeBy(caller, found),
    }),
}
