import { defineFault } from './fault'
import { takeRoles } from './take-roles'

export default defineFault({
  id: 'service-role',
  kind: 'domain',
  title: 'Somebody takes the caller’s roles on the instance away',
  services: ['oic'],
  operation: ['run'],
  breaks: takeRoles,
})
