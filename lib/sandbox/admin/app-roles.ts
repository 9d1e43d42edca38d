import { z } from 'zod'
import { domainAppId } from '../seed/domain-roles'
import type { DomainState } from '../world/domain-state'
import type { AppRole } from '../world/resources'
import { type Call, endpoint } from './endpoint'
import { commonView, list, locationOf, one } from './resource-answer'
import { appRoleSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { notFound } from './scim-error'

export function appRoleView(domain: DomainState, role: AppRole, base: string): Record<string, unknown> {
  const app = domain.apps.get(role.app.value)
  const isDomain = role.app.value === domainAppId
  return {
    ...commonView(domain, role, base),
    app: {
      value: role.app.value,
      $ref: locationOf(base, 'App', role.app.value),
      display: isDomain ? 'IDCSApp' : app?.displayName,
      name: isDomain ? 'IDCSApp' : app?.name,
    },
    members: membersOf(domain, role, base),
  }
}

/** Users only: an application shows its roles itself, in `grantedAppRoles`. */
function membersOf(domain: DomainState, role: AppRole, base: string): Record<string, unknown>[] {
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

const views = ({ domain, base }: Call<unknown>) => domain.appRoles.all().map((role) => appRoleView(domain, role, base))

export const appRoleEndpoints = [
  endpoint('GET /admin/v1/AppRoles', {
    handle: (call) => list(views(call), listQuery(call.query), appRoleSchema),
  }),
  endpoint('POST /admin/v1/AppRoles/.search', {
    body: z.looseObject({}),
    handle: (call) => list(views(call), searchQuery(call.body), appRoleSchema),
  }),
  endpoint('GET /admin/v1/AppRoles/{id}', {
    handle(call) {
      const role = call.domain.appRoles.get(call.id)
      if (!role) throw notFound('AppRole', call.id)
      return one(call, 200, role, appRoleView(call.domain, role, call.base), appRoleSchema)
    },
  }),
]
