import { setGatewayPolicy } from '../services/gateway/set-policy'
import { gatewayOf } from './change-policy'
import { defineFault } from './fault'

/** In the token stands the short value. */
export default defineFault({
  id: 'gateway-scope',
  kind: 'service',
  title: 'The routes want the scope with its audience',
  services: ['gateway'],
  breaks({ world, domain, instance, target }) {
    const { specification } = gatewayOf(domain, instance.name)
    const routes = specification.routes.map((route) => ({
      ...route,
      requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: [target.scope] } },
    }))
    setGatewayPolicy(world, domain, instance.name, { ...specification, routes })
  },
})
