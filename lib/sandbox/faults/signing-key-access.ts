import { forgetKeys } from '../services/gateway/key-cache'
import { gatewayOf } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'signing-key-access',
  kind: 'domain',
  title: 'Somebody closes the domain’s signing keys to strangers',
  services: ['gateway'],
  breaks({ world, domain, instance }) {
    const { authentication } = gatewayOf(domain, instance.name).specification.requestPolicies ?? {}
    if (!JSON.stringify(authentication ?? {}).includes('REMOTE_JWKS'))
      throw new Error(`${instance.name} has the key typed in and reads none itself.`)
    const settings = domain.settings.all()[0]
    if (!settings) throw new Error('The domain has no settings.')
    domain.settings.put({ ...settings, signingCertPublicAccess: false })
    forgetKeys(world, domain.profile.name, instance.name)
  },
})
