import { defineFault, everyService } from './fault'
import { setClock } from './set-clock'

const twoHours = 7200

export default defineFault({
  id: 'token-unexpired',
  kind: 'service',
  title: 'The service’s clock runs two hours ahead',
  services: everyService,
  breaks: (aim) => setClock(aim, twoHours),
})
