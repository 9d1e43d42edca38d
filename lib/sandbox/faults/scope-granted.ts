import { patchApp } from '../admin/app-operations'
import { culprit, defineFault } from './fault'

export default defineFault({
  id: 'scope-granted',
  kind: 'domain',
  title: 'Somebody takes the scope away from the application',
  services: ['opa', 'oic'],
  breaks({ domain, client, target, now }) {
    const path = `allowedScopes[fqs eq ${JSON.stringify(target.scope)}]`
    patchApp(domain, client, [{ op: 'remove', path }], culprit, now)
  },
})
