import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'host-reachable',
  kind: 'request',
  title: 'The port is closed, as by a firewall',
  services: everyService,
  isSilent: true,
  request: () => ({ tokenOrigin: 'closed-port' }),
})
