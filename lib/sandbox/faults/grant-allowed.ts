import { patchApp } from '../admin/app-operations'
import { culprit, defineFault, everyService } from './fault'

/** What is taken away where nobody said which grant the client uses. */
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

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
