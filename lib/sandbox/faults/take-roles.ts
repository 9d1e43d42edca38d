import { leaveGroup } from '../world/groups'
import type { Grant } from '../world/resources'
import { grantsHeld } from '../world/roles'
import type { Aim } from './fault'

/** Every role on the instance, given straight or by a group, of whom the call speaks for: the user, else the client. */
export function takeRoles(aim: Aim): void {
  const { domain, target, client, service } = aim
  const isUsers = target.userName !== undefined
  const grantee: Grant['grantee'] = isUsers ? { type: 'User', value: aim.user.id } : { type: 'App', value: client.id }
  const held = grantsHeld(domain, grantee).filter(({ grant }) => grant.app.value === service.id)
  const name = isUsers ? aim.user.displayName : client.displayName
  if (held.length === 0) throw new Error(`${name} has no role on ${service.displayName} that could be taken away.`)
  for (const { grant, isDirect } of held)
    if (isDirect) domain.grants.remove(grant.id)
    else leaveGroup(domain, grant.grantee.value, grantee.value)
}
