import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'response-type',
  kind: 'request',
  title: 'response_type is misspelt',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { responseType: 'codes' } }),
})
