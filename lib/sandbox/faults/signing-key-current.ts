import { replaceSigningKey } from '../oauth/roll-signing-key'
import { makeSigningKey } from '../seed/make-signing-key'
import { keepKeys } from '../services/gateway/kept-keys'
import { signingKey, signingKid } from '../world/signing-key'
import { gatewayOf, keySetPath, readKeysAt, setKeyAccess } from './change-policy'
import { defineFault } from './fault'

const hour = 3_600_000

export default defineFault({
  id: 'signing-key-current',
  kind: 'domain',
  title: 'The domain gets a new signing key while the gateway keeps the old one in its memory',
  services: ['gateway'],
  prepare: async ({ domain, now }) => JSON.stringify(await makeSigningKey(domain.profile.name, now)),
  breaks(aim, fresh) {
    const { domain, instance, now } = aim
    readKeysAt(aim, keySetPath)
    setKeyAccess(aim, true)
    const { kty, n, e } = signingKey(domain).publicKey.export({ format: 'jwk' })
    const { specification } = gatewayOf(domain, instance.name)
    keepKeys(specification, [{ kid: signingKid, kty, n, e, alg: 'RS256' }], now + hour)
    replaceSigningKey(domain, JSON.parse(fresh))
  },
})
