import { changeRules } from './change-policy'
import { defineFault } from './fault'

/** A published procedure prints it so. */
export default defineFault({
  id: 'gateway-issuer',
  kind: 'service',
  title: 'The policy’s issuer is typed without its slash',
  services: ['gateway'],
  breaks: (aim) => changeRules(aim, { issuers: ['https://identity.oraclecloud.com'] }),
})
