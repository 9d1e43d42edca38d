import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'verifier-issuer',
  kind: 'request',
  title: 'A library expects the address it read discovery from as issuer',
  services: everyService,
  isSilent: true,
  request: () => ({ verifier: 'issuer-of-address' }),
})
