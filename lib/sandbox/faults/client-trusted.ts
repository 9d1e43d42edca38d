import { patchApp } from '../admin/app-operations'
import { culprit, defineFault } from './fault'

export default defineFault({
  id: 'client-trusted',
  kind: 'domain',
  title: 'Somebody sets the client type back to Confidential',
  services: ['opa', 'oic'],
  breaks({ domain, client, now }) {
    patchApp(domain, client, [{ op: 'replace', path: 'clientType', value: 'confidential' }], culprit, now)
  },
})
