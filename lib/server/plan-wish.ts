import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { ReadingDomain } from '../domain/reading-domain'
import type { SetupAnswers } from '../queries/shapes/recipes'
import type { PlanView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import { makePlan, type PlanWish } from '../setup/make-plan'
import type { Plan } from '../setup/plan/plan-types'
import type { PlanRefusal } from '../setup/plan-refusal'
import { type PlanPlace, viewPlan } from '../setup/view-plan'
import { addPlan, type StoredPlan } from '../store/plans'
import { type Refused, refused } from './answer'
import { audiencesToUse } from './audiences'
import { callerRights } from './caller-rights'
import { placeOfDomain, readerFor } from './connections'
import { theConsole } from './console'
import { refuseWith } from './refuse'

/** What is kept beside a plan. */
export type Beside = Partial<Pick<StoredPlan, 'name' | 'savedAt' | 'askedBy' | 'replaces' | 'opened'>>

/** Looks at the domain, plans the smallest change and keeps the plan. Writes nothing to the domain. */
export async function planWish(
  domainId: string,
  wish: PlanWish,
  beside: (plan: Plan) => Beside = () => ({}),
): Promise<Result<PlanView, Refused>> {
  const { rights, db } = await theConsole()
  const domain = await readerFor(domainId)
  if (!domain.ok) return domain
  const callerDomain = 'answers' in wish ? await callerOf(wish.answers) : undefined
  const plan = await makePlan(domain.value, wish, {
    now: new Date().toISOString(),
    runName: newRunName(),
    callerDomain,
    audience: (await audiencesToUse(db))(domainId).audience?.value,
  })
  if (!plan.ok) return refusePlan(plan.error)
  rights.delete(domainId)
  return keepPlan(domainId, plan.value, beside(plan.value))
}

/** The domain of who calls, where that is connected and another. */
async function callerOf({ domainId, callerDomainId }: SetupAnswers): Promise<ReadingDomain | undefined> {
  if (callerDomainId === undefined || callerDomainId === domainId) return undefined
  const caller = await readerFor(callerDomainId)
  return caller.ok ? caller.value : undefined
}

export async function keepPlan(domainId: string, plan: Plan, beside: Beside): Promise<Result<PlanView, Refused>> {
  const { db } = await theConsole()
  const id = randomUUID()
  await addPlan(db, { ...beside, id, domainId, plan, createdAt: Date.now() })
  return ok(viewPlan(plan, await planPlace(id, domainId)))
}

/** Where a plan belongs, with what its caller may do there. */
export async function planPlace(id: string, domainId: string): Promise<PlanPlace> {
  const { name, url } = await placeOfDomain(domainId)
  const rights = await callerRights(domainId)
  return { id, domainId, domainName: name, ...(url !== undefined && { domainUrl: url }), rights }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Short enough to be read aloud: it stands in the description of what a run makes. */
const newRunName = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')

function refusePlan(refusal: PlanRefusal): { ok: false; error: Refused } {
  if (refusal.kind === 'domain') return refuseWith(refusal.error)
  const [first, ...others] = refusal.problems
  if (!first) throw new Error('plan: refused without a problem')
  const more = others.map(({ message }) => message).join(' ')
  return refused(422, { ...first, message: more ? `${first.message} ${more}` : first.message })
}
