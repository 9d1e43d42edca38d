import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { changeKeys } from './change-policy'
import { defineFault } from './fault'

/** The name stays at a roll-over, so an outdated copy looks right. */
export default defineFault({
  id: 'gateway-key',
  kind: 'service',
  title: 'The policy has the key of before a roll-over',
  services: ['gateway'],
  async prepare() {
    const { publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
    return JSON.stringify(publicKey.export({ format: 'jwk' }))
  },
  breaks(aim, jwk) {
    const { n, e } = JSON.parse(jwk)
    const key = {
      format: 'JSON_WEB_KEY',
      kid: 'SIGNING_KEY',
      kty: 'RSA',
      alg: 'RS256',
      use: 'sig',
      key_ops: ['verify'],
      n,
      e,
    }
    changeKeys(aim, { type: 'STATIC_KEYS', keys: [key] })
  },
})
