import { defineFault } from './fault'
import { changeAccount } from './fusion-account'

export default defineFault({
  id: 'fusion-role',
  kind: 'service',
  title: 'Somebody takes the account’s roles in Fusion away',
  services: ['fusion'],
  breaks: (aim) => changeAccount(aim, []),
})
