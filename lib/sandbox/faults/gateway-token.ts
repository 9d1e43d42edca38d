import { changePolicy } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-token',
  kind: 'service',
  title: 'The policy looks for the token in another header',
  services: ['gateway'],
  breaks: (aim) => changePolicy(aim, { tokenHeader: 'X-Access-Token' }),
})
