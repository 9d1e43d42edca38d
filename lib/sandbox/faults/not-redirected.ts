import { disturb, tokenPath } from './disturb'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'not-redirected',
  kind: 'service',
  title: 'A proxy sends token requests to another host',
  services: everyService,
  breaks: (aim) => disturb(aim, { kind: 'redirect', path: tokenPath }),
})
