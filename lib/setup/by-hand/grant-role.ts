import { sources } from '../../gates/sources'
import type { GrantRole } from '../plan/step-types'
import { domainAppId } from './domain-app-id'
import type { HandWork } from './hand-work'
import { saved, toOAuthOf, toService } from './ways'

export const grantRole: HandWork<GrantRole> = {
  byHand({ appId, appName, role, to }, generation) {
    const isUser = to.kind === 'user'
    if (appId === domainAppId && !isUser)
      return [...toOAuthOf(to.name, generation), `Under Add app roles, add ${role}.`, ...saved[generation]]
    const add = `Choose ${isUser ? 'Manage users' : 'Manage applications'}, find “${to.name}” and add it.`
    const assign = {
      'OCI console': ['Open the tab Application roles.', `Expand ${role}.`, add],
      'Older OCI console': ['Choose Application roles.', `Expand ${role}.`, add],
      'IDCS console': [
        `Open Application Roles and the menu of ${role}.`,
        `Choose ${isUser ? 'Assign Users' : 'Assign Applications'}, find “${to.name}” and assign it.`,
      ],
    }
    return [...toService(appName, generation), ...assign[generation]]
  },
  values: ({ appName, role, to }) => [
    { label: 'Instance', value: appName },
    { label: 'Application role', value: role },
    { label: to.kind === 'user' ? 'User' : 'Application', value: to.name },
  ],
  sendBack: ({ role, to }) => `Tell that “${to.name}” is listed under ${role}.`,
  certainty: 'documented',
  cites: [sources.oicRoles, sources.oicAcrossDomains],
}
