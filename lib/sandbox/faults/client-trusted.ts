import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

export default defineFault({
  id: 'client-trusted',
  kind: 'domain',
  title: 'Somebody sets the client type back to Confidential',
  services: everyService,
  needs: ['key'],
  breaks({ domain, client, now }) {
    patchApp(domain, client, [{ op: 'replace', path: 'clientType', value: 'confidential' }], culprit, now)
  },
})
