import { patchApp } from '../admin/app-operations'
import { culprit, defineFault } from './fault'

export default defineFault({
  id: 'key-known',
  kind: 'domain',
  title: 'Somebody takes the certificate off the application',
  services: ['opa', 'oic'],
  breaks({ domain, client, target, now }) {
    const path = `certificates[certAlias eq ${JSON.stringify(target.alias)}]`
    patchApp(domain, client, [{ op: 'remove', path }], culprit, now)
  },
})
