import { setGatewayPolicy } from '../services/gateway/set-policy'
import { gatewayOf } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-backend',
  kind: 'service',
  title: 'The backend’s address has a typing error',
  services: ['gateway'],
  breaks({ world, domain, instance }) {
    const { specification } = gatewayOf(domain, instance.name)
    const backend = { type: 'HTTP_BACKEND', url: 'https://order.northwind.invalid/' }
    const routes = specification.routes.map((route) => ({ ...route, backend }))
    setGatewayPolicy(world, domain, instance.name, { ...specification, routes })
  },
})
