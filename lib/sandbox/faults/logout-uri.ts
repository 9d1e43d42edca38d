import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'logout-uri',
  kind: 'domain',
  title: 'Somebody changes the application’s post-logout redirect URL',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, client, now }) {
    const value = ['https://elsewhere.example/bye']
    patchApp(domain, client, [{ op: 'replace', path: 'postLogoutRedirectUris', value }], culprit, now)
  },
})
