import { keySetPath, readKeysAt, setKeyAccess } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'signing-key-access',
  kind: 'domain',
  title: 'The gateway reads the keys itself, and the domain shows them to nobody',
  services: ['gateway'],
  breaks(aim) {
    readKeysAt(aim, keySetPath)
    setKeyAccess(aim, false)
  },
})
