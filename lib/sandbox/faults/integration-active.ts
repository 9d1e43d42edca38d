import { setIntegrationStatus } from '../services/integrations'
import { defineFault } from './fault'

export default defineFault({
  id: 'integration-active',
  kind: 'service',
  title: 'Somebody deactivates the integration',
  services: ['oic'],
  operation: ['run'],
  breaks({ domain, instance }) {
    for (const integration of domain.integrations.where('instance', instance.key))
      if (integration.status === 'ACTIVATED') setIntegrationStatus(domain, integration, 'CONFIGURED')
  },
})
