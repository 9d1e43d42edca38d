import { copyClient, copyOf } from './copy-client'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'refresh-client',
  kind: 'request',
  title: 'Two applications share one store of refresh tokens',
  services: everyService,
  grants: ['authorization_code'],
  breaks: copyClient,
  request: (aim) => ({ refreshClientId: copyOf(aim).name }),
})
