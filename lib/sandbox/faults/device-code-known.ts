import { defineFault, deviceCode, everyService } from './fault'

export default defineFault({
  id: 'device-code-known',
  kind: 'request',
  title: 'The device polls with the short code that the person types',
  services: everyService,
  grants: [deviceCode],
  request: () => ({ device: 'user-code' }),
})
