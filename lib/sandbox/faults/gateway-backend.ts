import { gatewayOf, redeploy } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-backend',
  kind: 'service',
  title: 'The backend’s address has a typing error',
  services: ['gateway'],
  breaks(aim) {
    const { specification } = gatewayOf(aim.domain, aim.instance.name)
    const backend = { type: 'HTTP_BACKEND', url: 'https://order.northwind.invalid/' }
    const routes = specification.routes.map((route) => ({ ...route, backend }))
    redeploy(aim, { ...specification, routes })
  },
})
