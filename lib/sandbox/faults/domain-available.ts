import { disturb, tokenPath } from './disturb'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'domain-available',
  kind: 'service',
  title: 'The domain is down',
  services: everyService,
  breaks: (aim) => disturb(aim, { kind: 'unavailable', path: tokenPath }),
})
