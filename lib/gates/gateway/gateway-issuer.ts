import { defineGate } from '../gate'
import { listedClaim } from './listed-claim'

export default defineGate({
  ...listedClaim('iss', 'issuers'),
  id: 'gateway-issuer',
  stage: 'gateway',
  question: 'Does the policy take this issuer?',
  shut: 'The policy takes tokens of another issuer.',
  explain:
    'Issuers are compared character by character. ' +
    'Identity domains write https://identity.oraclecloud.com/ with its slash into every token.',
})
