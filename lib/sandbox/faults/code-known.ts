import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'code-known',
  kind: 'request',
  title: 'The code is cut by a careless copy',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { code: 'other' } }),
})
