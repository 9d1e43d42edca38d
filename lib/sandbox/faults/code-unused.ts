import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'code-unused',
  kind: 'request',
  title: 'The callback page is loaded twice',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ signIn: { code: 'used' } }),
})
