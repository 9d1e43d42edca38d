import type { DisturbanceInput } from '../disturbance-types'
import { nextId } from '../world/ids'
import type { Aim } from './fault'

export const tokenPath = '/oauth2/v1/token'

/** Something on the way between caller and domain goes wrong, from now on. */
export function disturb({ domain, now }: Aim, input: Omit<DisturbanceInput, 'domain'>): void {
  domain.disturbances.put({
    ...input,
    domain: domain.profile.name,
    id: nextId(domain, 'disturbance'),
    hits: 0,
    since: new Date(now).toISOString(),
    seen: 0,
  })
}
