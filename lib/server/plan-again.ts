import 'server-only'
import type { PlanView } from '../queries/shapes/setup'
import type { Result } from '../result'
import { permittedPart } from '../setup/permitted-part'
import { wishOf } from '../setup/recheck'
import { mayCaller } from '../setup/view-plan'
import { getPlan, type StoredPlan } from '../store/plans'
import { notFound, type Refused, refused } from './answer'
import { callerRights } from './caller-rights'
import { theConsole } from './console'
import { type Beside, keepPlan, planWish } from './plan-wish'

/** Plans the same wish as the domain is now: what was done since is no longer in it. No approval goes along. */
export async function planAgain(id: string): Promise<Result<PlanView, Refused>> {
  const stored = await getPlan((await theConsole()).db, id)
  if (!stored) return notFound('plan')
  const wish = wishOf(stored.plan)
  if (!wish)
    return refused(409, {
      code: 'plan-old',
      message: 'This plan was made before plans kept what they were made from.',
      todo: 'Set it up again, or take the fix again where it was offered.',
    })
  return planWish(stored.domainId, wish, () => inherited(stored))
}

/** Of a plan, what the console's caller may do; the rest is left to whoever may, and is named in it. */
export async function planPermitted(id: string): Promise<Result<PlanView, Refused>> {
  const stored = await getPlan((await theConsole()).db, id)
  if (!stored) return notFound('plan')
  const { domainId } = stored
  const { roles } = await callerRights(domainId)
  const part = permittedPart(stored.plan, (step) => mayCaller(step, roles) === 'no')
  if (!part)
    return refused(409, {
      code: 'nothing-permitted',
      message: 'The console’s caller may do no step of this plan.',
      todo: 'Send the request to whoever may, then plan again.',
    })
  return keepPlan(domainId, part, inherited(stored))
}

/** Whoever wanted a second look wants it at the next version too. */
const inherited = ({ id, name, savedAt, askedBy }: StoredPlan): Beside => ({
  replaces: id,
  ...(name !== undefined && { name }),
  ...(savedAt !== undefined && { savedAt }),
  ...(askedBy !== undefined && { askedBy }),
})
