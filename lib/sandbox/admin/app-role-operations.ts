import { domainAppId } from '../seed/domain-roles'
import { type DomainState, folded } from '../world/domain-state'
import type { App, AppRole } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import { refuseOracleMade } from './app-operations'
import type { Call } from './endpoint'
import { removeGrants } from './remove-grants'
import type { Input } from './resource-kind'
import { duplicate, invalidReference, oracleMade } from './scim-error'

const defaults = {
  adminRole: false,
  availableToUsers: false,
  availableToGroups: false,
  availableToClients: false,
  public: false,
  limitedToOneOrMoreGroups: false,
}

/** `POST /AppRoles`: a role of an application of one's own. */
export function createAppRole({ domain, author, now }: Pick<Call, 'domain' | 'author' | 'now'>, input: Input): AppRole {
  const app = definingApp(domain, String((input.app as AppRole['app']).value))
  const displayName = String(input.displayName)
  const uniqueName = `${app.id}_${displayName}`
  if (domain.appRoles.find('uniqueName', folded(uniqueName)))
    throw duplicate(`"${app.displayName}" already has a role "${displayName}".`)
  const role = {
    ...newResource(domain, kinds.appRole, author, now),
    ...defaults,
    ...input,
    displayName,
    uniqueName,
    app: { value: app.id },
  } as AppRole
  domain.appRoles.put(role)
  return role
}

export function updateAppRole(
  { domain, author, now }: Pick<Call, 'domain' | 'author' | 'now'>,
  before: AppRole,
  draft: AppRole,
): AppRole {
  definingApp(domain, before.app.value)
  const role = changed(domain, { ...draft, public: draft.public ?? false }, author, now)
  domain.appRoles.put(role)
  return role
}

export function deleteAppRole(domain: DomainState, role: AppRole, isForced: boolean): void {
  definingApp(domain, role.app.value)
  removeGrants(domain, domain.grants.where('role', role.id), role.displayName, isForced)
  domain.appRoles.remove(role.id)
}

/** The application, if its roles are for people to define. */
function definingApp(domain: DomainState, id: string): App {
  if (id === domainAppId) throw oracleMade('IDCSApp')
  const app = domain.apps.get(id) ?? domain.apps.find('ocid', id)
  if (!app) throw invalidReference('AppRole.app', 'App', id)
  refuseOracleMade(app)
  return app
}
