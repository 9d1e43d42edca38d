import { defineFault, deviceCode, everyService } from './fault'

/** Seconds; short, so that nobody has to wait for five minutes. */
const deviceSeconds = 3

export default defineFault({
  id: 'device-code-unexpired',
  kind: 'request',
  title: 'Nobody comes to confirm the device in time',
  services: everyService,
  grants: [deviceCode],
  breaks({ domain }) {
    domain.switches.put({ ...domain.switches.get('domain'), id: 'domain', deviceSeconds })
  },
  request: () => ({ device: 'late' }),
})
