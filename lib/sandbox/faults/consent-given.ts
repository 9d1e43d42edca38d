import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

/** Every OpenID scope but `openid` is asked about, unless the application bypasses consent. */
export default defineFault({
  id: 'consent-given',
  kind: 'domain',
  title: 'The person is asked for consent, and presses Deny',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ client, domain, now }) {
    patchApp(domain, client, [{ op: 'replace', path: 'bypassConsent', value: false }], culprit, now)
  },
  request: ({ target }) => ({ scope: `openid profile ${target.scope}`, signIn: { person: 'denies' } }),
})
