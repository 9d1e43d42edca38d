import { readKeysAt, setKeyAccess } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'key-set-address',
  kind: 'service',
  title: 'The policy has the discovery document’s address in the place of the key set’s',
  services: ['gateway'],
  breaks(aim) {
    readKeysAt(aim, '/.well-known/openid-configuration')
    setKeyAccess(aim, true)
  },
})
