import { copyClient, copyOf } from './copy-client'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'code-client',
  kind: 'request',
  title: 'The sign-in names the client of another environment',
  services: everyService,
  grants: ['authorization_code'],
  breaks: copyClient,
  request: (aim) => ({ signIn: { clientId: copyOf(aim).name } }),
})
