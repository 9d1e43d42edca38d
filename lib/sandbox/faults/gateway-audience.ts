import { changeRules } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-audience',
  kind: 'service',
  title: 'The policy’s audience is that of the service behind the gateway',
  services: ['gateway'],
  breaks: (aim) => changeRules(aim, { audiences: ['https://orders.northwind.example'] }),
})
