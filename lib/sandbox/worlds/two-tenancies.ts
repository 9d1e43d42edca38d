import { seed } from '../seed/seed'
import { profileOf } from './profile-of'
import type { WorldPlan } from './world-plan'

/** Two tenancies of one company. `us` has the process instance, `emea` calls it (or the other way round). */
export const twoTenancies: WorldPlan = {
  profiles: [profileOf('emea', 'northwind-emea', 'eu-frankfurt-1'), profileOf('us', 'northwind-us', 'us-ashburn-1')],
  fill: seed,
}
