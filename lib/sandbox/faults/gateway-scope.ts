import { gatewayOf, redeploy } from './change-policy'
import { defineFault } from './fault'

/** In the token stands the short value. */
export default defineFault({
  id: 'gateway-scope',
  kind: 'service',
  title: 'The routes want the scope with its audience',
  services: ['gateway'],
  breaks(aim) {
    const { specification } = gatewayOf(aim.domain, aim.instance.name)
    const routes = specification.routes.map((route) => ({
      ...route,
      requestPolicies: { authorization: { type: 'ANY_OF' as const, allowedScope: [aim.target.scope] } },
    }))
    redeploy(aim, { ...specification, routes })
  },
})
