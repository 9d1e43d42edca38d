import { defineFault } from './fault'
import { changeAccount } from './fusion-account'

export default defineFault({
  id: 'fusion-user',
  kind: 'service',
  title: 'Somebody deletes the account in Fusion',
  services: ['fusion'],
  breaks: (aim) => changeAccount(aim, undefined),
})
