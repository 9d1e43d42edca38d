import type { ServiceInstance } from '../../queries/shapes/domains'
import type { GatewayAnswers } from '../../queries/shapes/recipes'

/** Stands where an application's id would: the application that guards the gateway is made by the same plan. */
export const newGatewayId = 'new-gateway'

/** A gateway's application before it is made. The domain joins audience and scope value as they are. */
export function gatewayToBe(resource?: GatewayAnswers['gateway']['resource']): ServiceInstance {
  const { displayName, audience, scope } = resource ?? { displayName: 'a new gateway', audience: '', scope: '' }
  return {
    kind: 'gateway',
    appId: newGatewayId,
    displayName,
    clientId: '',
    audience,
    secondaryAudiences: [],
    scopes: scope === '' ? [] : [{ fqs: `${audience}${scope}`, value: scope }],
    allowedGrants: [],
    isActive: true,
    isOracleService: false,
    urls: [],
    roles: [],
  }
}
