import { sources } from '../../gates/sources'
import type { RevokeRole } from '../plan/step-types'
import { domainAppId } from './domain-app-id'
import type { HandWork } from './hand-work'
import { toOAuthOf, toService } from './ways'

export const revokeRole: HandWork<RevokeRole> = {
  byHand({ appId, appName, role, from }, generation) {
    if (appId === domainAppId)
      return [...toOAuthOf(from.name, generation), `Under Add app roles, remove ${role}.`, 'Save the change.']
    const remove = {
      'OCI console': ['Open the tab Application roles.', `Expand ${role}.`, manage(from.name)],
      'Older OCI console': ['Choose Application roles.', `Expand ${role}.`, manage(from.name)],
      'IDCS console': [`Open Application Roles and the menu of ${role}.`, `Revoke it from “${from.name}”.`],
    }
    return [...toService(appName, generation), ...remove[generation]]
  },
  values: ({ appName, role, from }) => [
    { label: 'Instance', value: appName },
    { label: 'Application role', value: role },
    { label: 'Application', value: from.name },
  ],
  sendBack: ({ role, from }) => `Tell that “${from.name}” is no longer listed under ${role}.`,
  // The pages show how a role is given; that it is taken away in the same place is our reading.
  certainty: 'inferred',
  cites: [sources.oicRoles, sources.confidentialApplication],
}

const manage = (name: string) => `Choose Manage applications, find “${name}” and remove it.`
