import { changeRules } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'gateway-claim',
  kind: 'service',
  title: 'The policy wants a claim that tokens of clients lack',
  services: ['gateway'],
  breaks: (aim) => changeRules(aim, { verifyClaims: [{ key: 'user_email', isRequired: true }] }),
})
