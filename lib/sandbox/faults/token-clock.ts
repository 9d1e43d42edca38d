import { defineFault } from './fault'
import { setClock } from './set-clock'

const twoHours = 7200

export default defineFault({
  id: 'token-clock',
  kind: 'service',
  title: 'The service’s clock runs two hours behind',
  services: ['opa', 'oic', 'fusion'],
  breaks: (aim) => setClock(aim, -twoHours),
})
