import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'consent-given',
  kind: 'request',
  title: 'The person presses Deny',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain, service, client, target, now }) {
    const path = `scopes[fqs eq ${JSON.stringify(target.scope)}].requiresConsent`
    patchApp(domain, service, [{ op: 'replace', path, value: true }], culprit, now)
    patchApp(domain, client, [{ op: 'replace', path: 'bypassConsent', value: false }], culprit, now)
  },
  request: () => ({ signIn: { person: 'denies' } }),
})
