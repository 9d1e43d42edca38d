import { defineGate } from '../gate'
import { listedClaim } from './listed-claim'

export default defineGate({
  ...listedClaim('aud', 'audiences'),
  id: 'gateway-audience',
  stage: 'gateway',
  question: 'Does the policy take this audience?',
  shut: 'The policy takes tokens for another audience.',
  explain:
    'The policy’s audience must be one of those in the token: the primary audience of the application that stands for the gateway. ' +
    'A token for the service behind the gateway is none for the gateway.',
})
