import { domainAppId } from '../seed/domain-roles'
import { folded } from '../world/domain-state'
import type { AppRole } from '../world/resources'
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
  computed: { app: definingApp, members: membersOf },
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

/** Users only: an application shows its roles itself, in `grantedAppRoles`. */
function membersOf({ domain, base }: Serving, role: AppRole): Record<string, unknown>[] {
  return domain.grants
    .where('role', role.id)
    .filter(({ grantee }) => grantee.type === 'User')
    .map(({ grantee }) => ({
      value: grantee.value,
      type: 'User',
      $ref: locationOf(base, 'User', grantee.value),
      display: domain.users.get(grantee.value)?.displayName,
    }))
}
