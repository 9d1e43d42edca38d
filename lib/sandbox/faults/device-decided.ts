import { defineFault, deviceCode, everyService } from './fault'

export default defineFault({
  id: 'device-decided',
  kind: 'request',
  title: 'Nobody confirms the device',
  services: everyService,
  grants: [deviceCode],
  request: () => ({ device: 'undecided' }),
})
