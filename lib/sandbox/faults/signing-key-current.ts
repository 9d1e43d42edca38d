import { replaceSigningKey } from '../oauth/roll-signing-key'
import { makeSigningKey } from '../seed/make-signing-key'
import { keepKeys } from '../services/gateway/remote-keys'
import { signingKey, signingKid } from '../world/signing-key'
import { keySetPath, readKeysAt, setKeyAccess } from './change-policy'
import { defineFault } from './fault'

export default defineFault({
  id: 'signing-key-current',
  kind: 'domain',
  title: 'The domain gets a new signing key while the gateway keeps the old one in its memory',
  services: ['gateway'],
  prepare: async ({ domain, now }) => JSON.stringify(await makeSigningKey(domain.profile.name, now)),
  breaks(aim, fresh) {
    const { world, domain, instance } = aim
    readKeysAt(aim, keySetPath)
    setKeyAccess(aim, true)
    const { kty, n, e } = signingKey(domain).publicKey.export({ format: 'jwk' })
    keepKeys(world, domain.profile.name, instance.name, [{ kid: signingKid, kty, n, e, alg: 'RS256' }], 1)
    replaceSigningKey(domain, JSON.parse(fresh))
  },
})
