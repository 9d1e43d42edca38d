import { domainAppId } from '../seed/domain-roles'
import { folded } from '../world/domain-state'
import type { AppRole } from '../world/resources'
import { createAppRole, deleteAppRole, updateAppRole } from './app-role-operations'
import { defineKind, type Serving } from './resource-kind'
import { appRoleSchema } from './schemas'
import { locationOf } from './serving'

export const appRoleKind = defineKind<AppRole>({
  collection: 'AppRoles',
  schema: appRoleSchema,
  table: (domain) => domain.appRoles,
  indexes: {
    'app.value': (domain, value) => domain.appRoles.where('app', value),
    uniquename: (domain, value) => [domain.appRoles.find('uniqueName', folded(value))],
  },
  required: ['app'],
  computed: { app: definingApp, members: membersOf },
  // A client without a role sees the roles it defines.
  own: ({ domain, caller: { app } }) => (app ? domain.appRoles.where('app', app.id) : []),
  create: createAppRole,
  update: updateAppRole,
  remove: ({ domain }, role, isForced) => deleteAppRole(domain, role, isForced),
})

function definingApp({ domain, base }: Serving, role: AppRole): Record<string, unknown> {
  const { value } = role.app
  const isDomain = value === domainAppId
  const app = domain.apps.get(value)
  return {
    value,
    $ref: locationOf(base, 'App', value),
    display: isDomain ? 'IDCSApp' : app?.displayName,
    name: isDomain ? 'IDCSApp' : app?.name,
  }
}

/** Users and groups: an application shows its roles itself, in `grantedAppRoles`. */
function membersOf({ domain, base }: Serving, role: AppRole): Record<string, unknown>[] {
  return domain.grants
    .where('role', role.id)
    .filter(({ grantee }) => grantee.type !== 'App')
    .map(({ grantee: { type, value } }) => ({
      value,
      type,
      $ref: locationOf(base, type, value),
      display: (type === 'Group' ? domain.groups : domain.users).get(value)?.displayName,
    }))
}
