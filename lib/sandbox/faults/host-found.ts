import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'host-found',
  kind: 'request',
  title: 'A digit of the host name is missing',
  services: everyService,
  isSilent: true,
  request: () => ({ tokenOrigin: 'https://no-such-domain.invalid' }),
})
