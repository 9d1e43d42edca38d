import { setPermission } from '../services/process-rights'
import { defineFault } from './fault'

/** Shows only when a process is started: reading tasks needs no permission. */
export default defineFault({
  id: 'process-permission',
  kind: 'service',
  title: 'Somebody in OPA takes the user’s Use permission away',
  services: ['opa'],
  breaks({ domain, user, instance }) {
    setPermission(domain, instance, { kind: 'user', id: user.id }, undefined)
  },
})
