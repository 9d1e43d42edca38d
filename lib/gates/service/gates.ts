import type { Gate } from '../gate'
import principalUser from './principal-user'
import processPermission from './process-permission'
import serviceRole from './service-role'

/** In the order in which a call meets them. */
export const gates: readonly Gate[] = [principalUser, serviceRole, processPermission]
