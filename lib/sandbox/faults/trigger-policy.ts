import { setTriggerPolicies } from '../services/integrations'
import { defineFault } from './fault'

export default defineFault({
  id: 'trigger-policy',
  kind: 'service',
  title: 'Somebody sets the trigger to Basic Authentication',
  services: ['oic'],
  operation: ['run'],
  breaks({ domain, instance }) {
    const echo = domain.integrations.where('instance', instance.key)[0]
    if (!echo) throw new Error(`${instance.name} has no integration.`)
    setTriggerPolicies(domain, instance, echo.connection, ['BASIC_AUTH'])
  },
})
