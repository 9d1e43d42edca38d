import { regenerateSecret } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'client-secret',
  kind: 'domain',
  title: 'Somebody regenerates the client secret',
  services: everyService,
  needs: ['secret'],
  breaks({ domain, client, now }) {
    regenerateSecret(domain, client, culprit, now)
  },
})
