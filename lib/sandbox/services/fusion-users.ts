import { type DomainState, folded } from '../world/domain-state'
import type { FusionUser } from '../world/service-resources'
import type { ServiceInstance } from './instances'

/** A predefined job role of Fusion; which one does not matter to the sandbox. */
export const fusionRole = 'Integration Specialist'

const rowId = ({ key }: Pick<ServiceInstance, 'key'>, userName: string): string => `${key}|${folded(userName)}`

export const fusionUser = (
  { fusionUsers }: DomainState,
  instance: Pick<ServiceInstance, 'key'>,
  userName: string,
): FusionUser | undefined => fusionUsers.get(rowId(instance, userName))

/** What a person does in Fusion's Security Console: an account of that name with these roles; `undefined`: no account. */
export function setFusionUser(
  { fusionUsers }: DomainState,
  instance: Pick<ServiceInstance, 'key'>,
  userName: string,
  roles: string[] | undefined,
): void {
  const id = rowId(instance, userName)
  if (roles) fusionUsers.put({ id, instance: instance.key, userName, roles })
  else fusionUsers.remove(id)
}
