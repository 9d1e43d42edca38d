import type { DomainState } from '../world/domain-state'
import type { Grant } from '../world/resources'
import { scimError } from './scim-error'

/** Before something goes to which grants refer: they go with it when that is forced, else nothing does. */
export function removeGrants(domain: DomainState, grants: Grant[], name: string, isForced: boolean): void {
  if (grants.length > 0 && !isForced)
    throw scimError(400, 'emulator.error.hasGrants', `"${name}" has ${grants.length} grant(s). Delete them first.`)
  for (const grant of grants) domain.grants.remove(grant.id)
}
