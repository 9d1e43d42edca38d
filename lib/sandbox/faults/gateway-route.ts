import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-route',
  kind: 'request',
  title: 'The route is called without the deployment’s prefix',
  services: ['gateway'],
  request: () => ({ servicePath: '/../echo' }),
})
