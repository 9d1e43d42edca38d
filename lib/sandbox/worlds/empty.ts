import { grantRole } from '../seed/administrators'
import { domainAppId } from '../seed/domain-roles'
import { seedPerson } from '../seed/people'
import { oracle, seedFirstDay } from './first-day'
import { profileOf } from './profile-of'
import type { WorldPlan } from './world-plan'

/** One domain as it is after it was made: an administrator, and a client that may do everything. */
export const emptyWorld: WorldPlan = {
  profiles: [profileOf('main', 'example', 'eu-frankfurt-1')],
  fill(domain, now) {
    seedFirstDay(domain, now)
    const { id } = seedPerson(domain, oracle, now, {
      userName: 'admin@example.com',
      givenName: 'Ada',
      familyName: 'Min',
    })
    grantRole(domain, oracle, now, { type: 'User', value: id }, domainAppId, 'Identity Domain Administrator')
  },
}
