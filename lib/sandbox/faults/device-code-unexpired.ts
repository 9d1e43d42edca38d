import { defineFault, deviceCode, everyService } from './fault'

export default defineFault({
  id: 'device-code-unexpired',
  kind: 'request',
  title: 'Nobody comes to confirm the device in time',
  services: everyService,
  grants: [deviceCode],
  request: () => ({ device: 'late' }),
})
