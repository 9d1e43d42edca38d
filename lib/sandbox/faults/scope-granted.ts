import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'scope-granted',
  kind: 'domain',
  title: 'Somebody takes the scope away from the application',
  services: everyService,
  breaks({ domain, client, target, now }) {
    const path = `allowedScopes[fqs eq ${JSON.stringify(target.scope)}]`
    patchApp(domain, client, [{ op: 'remove', path }], culprit, now)
  },
})
