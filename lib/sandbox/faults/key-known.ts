import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'key-known',
  kind: 'domain',
  title: 'Somebody takes the certificate off the application',
  services: everyService,
  needs: ['key'],
  breaks({ domain, client, alias, now }) {
    const path = `certificates[certAlias eq ${JSON.stringify(alias)}]`
    patchApp(domain, client, [{ op: 'remove', path }], culprit, now)
  },
})
