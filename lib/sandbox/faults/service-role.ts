import { leaveGroup } from '../world/groups'
import { grantsHeld } from '../world/roles'
import { defineFault } from './fault'

/** Any of these lets a user run integrations. */
const running = ['ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator']

export default defineFault({
  id: 'service-role',
  kind: 'domain',
  title: 'Somebody takes the user’s role on the instance away',
  services: ['oic'],
  needs: ['user'],
  breaks({ domain, user, service }) {
    const grantee = { type: 'User', value: user.id } as const
    const held = grantsHeld(domain, grantee).filter(({ grant }) => {
      const role = domain.appRoles.get(grant.entitlement.attributeValue)
      return grant.app.value === service.id && role !== undefined && running.includes(role.displayName)
    })
    if (held.length === 0)
      throw new Error(`${user.displayName} has no role on ${service.displayName} that could be taken away.`)
    for (const { grant, isDirect } of held)
      if (isDirect) domain.grants.remove(grant.id)
      else leaveGroup(domain, grant.grantee.value, user.id)
  },
})
