import type { Grant } from '../world/resources'
import { rolesHeld } from '../world/roles'
import { type Bearer, principal, type ServiceCall, ServiceRefusal } from './judge-bearer'

/** Application roles are looked up when called: no token shows them. */
export function judgeRole(
  { domain, instance }: ServiceCall,
  bearer: Bearer,
  wanted: string[],
  gate = 'service-role',
  challenge?: string,
) {
  const { kind, id, name } = principal(bearer)
  const grantee: Grant['grantee'] = { type: kind === 'user' ? 'User' : 'App', value: id }
  const held = rolesHeld(domain, grantee, instance.app.id).map(({ displayName }) => displayName)
  if (!held.some((role) => wanted.includes(role)))
    throw new ServiceRefusal(
      403,
      gate,
      `${name} holds ${held.join(', ') || 'no role'}, not one of ${wanted.join(', ')}`,
      challenge,
    )
}
