import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'grant-allowed',
  kind: 'domain',
  title: 'Somebody clears the box of the grant in the application',
  services: everyService,
  breaks({ domain, client, target, now }) {
    const remove = { op: 'remove', path: 'allowedGrants', value: [target.grantType ?? jwtBearer] }
    patchApp(domain, client, [remove], culprit, now)
  },
})
