import type { Fault } from '../fault'
import principalUser from '../principal-user'
import processPermission from '../process-permission'
import serviceRole from '../service-role'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [principalUser, serviceRole, processPermission]
