import { disturb, tokenPath } from './disturb'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'request-rate',
  kind: 'service',
  title: 'Another caller’s loop has used up the domain’s token requests',
  services: everyService,
  breaks: (aim) => disturb(aim, { kind: 'rate-limit', tier: 'free', isUsedUp: true, path: tokenPath }),
})
