import { disturb } from './disturb'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'service-available',
  kind: 'service',
  title: 'The service is down',
  services: everyService,
  breaks: (aim) => disturb(aim, { kind: 'unavailable', path: `/${aim.instance.name}` }),
})
