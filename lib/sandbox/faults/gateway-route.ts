import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-route',
  kind: 'request',
  title: 'The route is called by another path',
  services: ['gateway'],
  request: () => ({ servicePath: '/no-such-route' }),
})
