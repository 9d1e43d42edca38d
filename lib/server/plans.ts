import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { Domain } from '../domain/domain'
import type { PlanInput, PlanView, SetupAnswers } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import type { Desired } from '../setup/desired'
import { type PlanRefusal, makePlan as planFor } from '../setup/make-plan'
import { type PlanPlace, viewPlan } from '../setup/view-plan'
import { addPlan, getPlan } from '../store/plans'
import { notFound, type Refused, refused } from './answer'
import { callerRoles } from './caller-roles'
import { domainFor, nameOfDomain } from './connections'
import { theConsole } from './console'
import { refuseWith } from './refuse'

/** Looks at the domain, plans the smallest change and keeps the plan. Writes nothing to the domain. */
export async function makePlan(input: PlanInput): Promise<Result<PlanView, Refused>> {
  const { db, roles } = await theConsole()
  const domainId = 'answers' in input ? input.answers.domainId : input.domainId
  const domain = await domainFor(domainId)
  if (!domain.ok) return domain
  // `desired` was checked at the border, see inputs.ts.
  const wish = 'answers' in input ? input : { title: input.title, desired: input.desired as Desired }
  const now = Date.now()
  const callerDomain = 'answers' in input ? await callerOf(input.answers) : undefined
  const plan = await planFor(domain.value, wish, {
    now: new Date(now).toISOString(),
    runName: newRunName(),
    ...(callerDomain && { callerDomain }),
  })
  if (!plan.ok) return refusePlan(plan.error)
  const id = randomUUID()
  await addPlan(db, { id, domainId, plan: plan.value, createdAt: now })
  roles.delete(domainId)
  return ok(viewPlan(plan.value, await planPlace(id, domainId)))
}

/** The domain of who calls, where that is connected and another. */
async function callerOf({ domainId, callerDomainId }: SetupAnswers): Promise<Domain | undefined> {
  if (callerDomainId === undefined || callerDomainId === domainId) return undefined
  const caller = await domainFor(callerDomainId)
  return caller.ok ? caller.value : undefined
}

export async function readPlan(id: string): Promise<Result<PlanView, Refused>> {
  const { db } = await theConsole()
  const stored = await getPlan(db, id)
  return stored ? ok(viewPlan(stored.plan, await planPlace(id, stored.domainId))) : notFound('plan')
}

/** Where a plan belongs, with what its caller may do there. */
export const planPlace = async (id: string, domainId: string): Promise<PlanPlace> => ({
  id,
  domainId,
  domainName: await nameOfDomain(domainId),
  roles: await callerRoles(domainId),
})

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
