import { getApp } from '../../domain/apps'
import type { Domain } from '../../domain/domain'
import { ok } from '../../result'
import type { ActivateApp } from '../plan/step-types'
import { anything, segment, sendPlanned } from './send-planned'
import { conflict, fromWrite, isGone } from './step-error'
import type { StepKind } from './step-kind'

/** `null`: the application is gone. */
type StatusWas = { isActive: boolean } | null

const statusRequest = (app: string, active: boolean) => ({
  method: 'PUT',
  path: `/admin/v1/AppStatusChanger/${segment(app)}`,
  body: { schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:AppStatusChanger'], active },
})

const change = (domain: Domain, app: string, active: boolean) =>
  sendPlanned(domain, statusRequest(app, active), anything)

export const activateApp: StepKind<ActivateApp, StatusWas> = {
  right: ['AppStatusChanger', 'PUT'],
  describe: ({ displayName, active }) => `${active ? 'Activate' : 'Deactivate'} "${displayName}"`,
  requests: ({ app, active }) => [statusRequest(app, active)],
  async look({ app }, domain) {
    const found = await getApp(domain, app)
    return found.ok ? ok(found.value && { isActive: found.value.active }) : found
  },
  async do({ app, displayName, active }, { domain, was }) {
    const word = active ? 'active' : 'inactive'
    if (was === null) return conflict(`The application "${displayName}" is gone. Undo what is left, then plan again.`)
    if (was.isActive === active) return ok({ made: {}, says: `It was ${word} already.` })
    const answer = await change(domain, app, active)
    return answer.ok ? ok({ made: {}, says: `It is ${word}.` }) : fromWrite(answer.error)
  },
  async undo({ app, active }, { domain, was }) {
    if (was === null || was.isActive === active) return ok('It was so before.')
    const answer = await change(domain, app, was.isActive)
    if (answer.ok) return ok(was.isActive ? 'Activated again.' : 'Deactivated.')
    return isGone(answer.error) ? ok('The application was gone already.') : fromWrite(answer.error)
  },
}
