import type { Domain } from '../../domain/domain'
import { getUser } from '../../domain/users'
import { ok } from '../../result'
import type { SetUserActive } from '../plan/step-types'
import { anything, segment, sendPlanned } from './send-planned'
import { conflict, fromWrite, isGone } from './step-error'
import type { StepKind } from './step-kind'

/** `null`: the user is gone. */
type UserWas = { isActive: boolean } | null

const userPatch = (userId: string, active: boolean) => ({
  method: 'PATCH',
  path: `/admin/v1/Users/${segment(userId)}?attributes=id,active`,
  body: {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'active', value: active }],
  },
})

const change = (domain: Domain, userId: string, active: boolean) =>
  sendPlanned(domain, userPatch(userId, active), anything)

export const setUserActive: StepKind<SetUserActive, UserWas> = {
  right: ['Users', 'PATCH'],
  describe: ({ userName, active }) => `${active ? 'Activate' : 'Deactivate'} the user ${userName}`,
  requests: ({ userId, active }) => [userPatch(userId, active)],
  async look({ userId }, domain) {
    const user = await getUser(domain, userId)
    return user.ok ? ok(user.value && { isActive: user.value.active }) : user
  },
  async do({ userId, userName, active }, { domain, was }) {
    if (was === null) return conflict(`The user ${userName} is gone. Plan again with another user.`)
    if (was.isActive === active) return ok({ made: {}, says: 'It was so already.' })
    const answer = await change(domain, userId, active)
    return answer.ok ? ok({ made: {}, says: active ? 'Activated.' : 'Deactivated.' }) : fromWrite(answer.error)
  },
  async undo({ userId, active }, { domain, was }) {
    if (was === null || was.isActive === active) return ok('It was so before.')
    const answer = await change(domain, userId, was.isActive)
    if (answer.ok) return ok(was.isActive ? 'Activated again.' : 'Deactivated again.')
    return isGone(answer.error) ? ok('The user is gone.') : fromWrite(answer.error)
  },
}
