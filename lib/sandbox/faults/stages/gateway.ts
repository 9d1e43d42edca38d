import type { Fault } from '../fault'
import gatewayAudience from '../gateway-audience'
import gatewayBackend from '../gateway-backend'
import gatewayClaim from '../gateway-claim'
import gatewayIssuer from '../gateway-issuer'
import gatewayKey from '../gateway-key'
import gatewayRoute from '../gateway-route'
import gatewayScope from '../gateway-scope'
import gatewayToken from '../gateway-token'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  gatewayRoute,
  gatewayToken,
  gatewayKey,
  gatewayIssuer,
  gatewayAudience,
  gatewayClaim,
  gatewayScope,
  gatewayBackend,
]
