import { grantBody } from '../../domain/grants'
import { scimText } from '../../domain/list-all'
import { ok } from '../../result'
import type { RevokeRole } from '../plan/step-types'
import { findAuthored } from './find-authored'
import { anything, Created, sendPlanned } from './send-planned'
import { conflict, fromWrite, isGone, isTaken } from './step-error'
import type { StepKind } from './step-kind'

/** The grant that gives the role; `null`: there is none. */
type GrantWas = { id: string } | null

const path = '/admin/v1/Grants'

const find = ({ from, appId, roleId }: RevokeRole) =>
  `grantee.value eq ${scimText(from.id)} and app.value eq ${scimText(appId)} ` +
  `and entitlement.attributeValue eq ${scimText(roleId)}`

const requests = ({ grantId }: RevokeRole) => [{ method: 'DELETE', path: `${path}/${encodeURIComponent(grantId)}` }]

export const revokeRole: StepKind<RevokeRole, GrantWas> = {
  right: ['Grants', 'DELETE'],
  describe: ({ role, appName, from }) => `Take ${role} on ${appName} from the application "${from.name}"`,
  requests,
  async look(step, domain) {
    const found = await findAuthored(domain, path, find(step))
    return found.ok ? ok(found.value && { id: found.value.id }) : found
  },
  async do(step, { domain, was }) {
    if (was === null) return ok({ made: {}, says: 'It did not hold the role any more.' })
    if (was.id !== step.grantId)
      return conflict(`${step.role} was given anew to "${step.from.name}" after the plan was made. Plan again.`)
    const answer = await sendPlanned(domain, requests(step)[0], anything)
    // Gone: somebody was faster, or an earlier try whose answer was lost.
    return answer.ok || isGone(answer.error) ? ok({ made: {}, says: 'Taken away.' }) : fromWrite(answer.error)
  },
  async undo({ from, appId, roleId }, { domain, was }) {
    if (was === null) return ok('It did not hold the role before either.')
    const body = grantBody({ grantee: { type: 'App', id: from.id }, appId, roleId })
    const answer = await sendPlanned(domain, { method: 'POST', path, body }, Created)
    // One triple, one grant: if there is one again, what was wanted is so.
    return answer.ok || isTaken(answer.error) ? ok('Given back.') : fromWrite(answer.error)
  },
}
