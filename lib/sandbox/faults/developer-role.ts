import { defineFault } from './fault'
import { takeRoles } from './take-roles'

export default defineFault({
  id: 'developer-role',
  kind: 'domain',
  title: 'Somebody takes the caller’s roles on the instance away',
  services: ['oic'],
  operation: ['developer'],
  breaks: takeRoles,
})
