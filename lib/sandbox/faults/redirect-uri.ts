import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'redirect-uri',
  kind: 'domain',
  title: 'Somebody clears the application’s redirect URLs',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, client, now }) {
    const redirectUris = ['https://elsewhere.example/callback']
    patchApp(domain, client, [{ op: 'replace', path: 'redirectUris', value: redirectUris }], culprit, now)
  },
})
