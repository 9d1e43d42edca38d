import type { Gate } from '../gate'
import developerRole from './developer-role'
import fusionRole from './fusion-role'
import fusionUser from './fusion-user'
import integrationActive from './integration-active'
import principalUser from './principal-user'
import processPermission from './process-permission'
import serviceRole from './service-role'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [
  principalUser,
  serviceRole,
  developerRole,
  processPermission,
  integrationActive,
  fusionUser,
  fusionRole,
]
