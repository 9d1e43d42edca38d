import { patchApp } from '../admin/app-operations'
import { culprit, defineFault } from './fault'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

export default defineFault({
  id: 'grant-allowed',
  kind: 'domain',
  title: 'Somebody clears the box “JWT assertion” of the application',
  services: ['opa', 'oic'],
  breaks({ domain, client, now }) {
    const remove = { op: 'remove', path: 'allowedGrants', value: [jwtBearer] }
    patchApp(domain, client, [remove], culprit, now)
  },
})
