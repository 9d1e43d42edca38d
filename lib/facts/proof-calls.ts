import type { ServiceRequestFact } from './call-facts'
import type { ServiceKind } from './service-kind'

/** Requests by which a token is tried on a service. All but `trigger` change nothing there. */
export type ProofCallName = 'tasks' | 'trigger' | 'integrations' | 'business-units' | 'route'

interface ProofCall {
  service: ServiceKind
  operation: ServiceRequestFact['operation']
  /** Path below the address of the instance; what a person adds comes behind it. */
  root: string
}

export const proofCalls: Record<ProofCallName, ProofCall> = {
  tasks: { service: 'opa', operation: 'read', root: '/process/api/v1/tasks' },
  trigger: { service: 'oic', operation: 'run', root: '/ic/api/integration/v1/flows/rest/' },
  integrations: { service: 'oic', operation: 'developer', root: '/ic/api/integration/v1/integrations' },
  // Seen in public with user name and password; a list that every implementation has.
  'business-units': {
    service: 'fusion',
    operation: 'read',
    root: '/fscmRestApi/resources/11.13.18.05/businessUnitsLOV',
  },
  route: { service: 'gateway', operation: 'read', root: '' },
}
