import { rolesHeld } from '../world/roles'
import { defineFault } from './fault'

/** Any of these lets a user run integrations. */
const running = ['ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator']

export default defineFault({
  id: 'service-role',
  kind: 'domain',
  title: 'Somebody takes the user’s role on the instance away',
  services: ['oic'],
  breaks({ domain, user, service }) {
    const grantee = { type: 'User', value: user.id } as const
    const roles = rolesHeld(domain, grantee, service.id).filter(({ displayName }) => running.includes(displayName))
    if (roles.length === 0)
      throw new Error(`${user.displayName} has no role on ${service.displayName} that could be taken away.`)
    const ids = roles.map(({ id }) => id)
    for (const grant of domain.grants.all())
      if (grant.grantee.value === user.id && ids.includes(grant.entitlement.attributeValue))
        domain.grants.remove(grant.id)
  },
})
