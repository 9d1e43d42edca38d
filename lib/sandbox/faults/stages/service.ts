import developerRole from '../developer-role'
import type { Fault } from '../fault'
import fusionRole from '../fusion-role'
import fusionUser from '../fusion-user'
import integrationActive from '../integration-active'
import principalUser from '../principal-user'
import processPermission from '../process-permission'
import serviceRole from '../service-role'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  principalUser,
  serviceRole,
  developerRole,
  processPermission,
  integrationActive,
  fusionUser,
  fusionRole,
]
