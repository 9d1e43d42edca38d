import type { ApiError } from '../domain/domain'
import type { ReadingDomain } from '../domain/reading-domain'
import { getUser } from '../domain/users'
import type { SetupAnswers, UserAnswers } from '../queries/shapes/recipes'
import type { Result } from '../result'
import { err, ok } from '../result'
import { calledService } from './called-service'
import type { Desired } from './desired'
import { gatherKnowledge } from './gather-knowledge'
import { type PlanContext, plan } from './plan/plan'
import type { Plan, PlanProblem } from './plan/plan-types'
import type { Wish } from './recipes/recipe'
import { recipeOf } from './recipes/recipes'
import { takeSnapshot } from './snapshot'

export type PlanWish = { answers: SetupAnswers } | { title: string; desired: Desired }

export type PlanRefusal =
  /** For the person to change; never empty. */
  { kind: 'problems'; problems: PlanProblem[] } | { kind: 'domain'; error: ApiError }

/** Looks at the domain and plans the smallest change. It cannot write: there is nothing in its hands that could. */
export async function makePlan(
  domain: ReadingDomain,
  wish: PlanWish,
  { callerDomain, ...context }: Pick<PlanContext, 'now' | 'runName'> & { callerDomain?: ReadingDomain },
): Promise<Result<Plan, PlanRefusal>> {
  const wished =
    'answers' in wish ? await desire(domain, wish.answers, callerDomain) : ok({ ...wish, manual: [], because: {} })
  if (!wished.ok) return wished
  const { title, desired, manual, because } = wished.value
  const snapshot = await takeSnapshot(domain, desired)
  if (!snapshot.ok) return err({ kind: 'domain', error: snapshot.error })
  const parts = plan(desired, snapshot.value, { ...context, because })
  if (!parts.ok) return err({ kind: 'problems', problems: parts.error })
  return ok({
    title,
    runName: context.runName,
    ...('answers' in wish && { recipe: wish.answers.recipe, answers: wish.answers }),
    ...parts.value,
    manual: [...parts.value.manual, ...manual],
    desired,
    snapshot: snapshot.value,
  })
}

async function desire(
  domain: ReadingDomain,
  answers: SetupAnswers,
  callerDomain: ReadingDomain | undefined,
): Promise<Result<Omit<Wish, 'problems'>, PlanRefusal>> {
  const { wants = [], desire: wish } = recipeOf(answers.recipe)
  const [service, user, knowledge] = await Promise.all([
    calledService(domain, answers),
    'user' in answers ? checkUser(domain, answers.user) : ok(null),
    gatherKnowledge(domain, wants, { answers, callerDomain }),
  ])
  if (!service.ok) return service
  if (!user.ok) return user
  if (!knowledge.ok) return err({ kind: 'domain', error: knowledge.error })
  const { problems, ...wished } = wish(answers, service.value, knowledge.value)
  return problems.length > 0 ? err({ kind: 'problems', problems }) : ok(wished)
}

/** Only somebody who is there and active gets a token. */
async function checkUser(
  domain: ReadingDomain,
  { id, userName }: UserAnswers['user'],
): Promise<Result<null, PlanRefusal>> {
  const user = await getUser(domain, id)
  if (!user.ok) return err({ kind: 'domain', error: user.error })
  if (user.value?.active) return ok(null)
  return problem({
    code: user.value ? 'user-inactive' : 'user-gone',
    message: `The user ${userName} is ${user.value ? 'inactive' : 'not'} in this domain; it would get no token.`,
    todo: 'Choose an active user of the domain that the called instance lives in.',
    field: 'user',
  })
}

const problem = (only: PlanProblem) => err<PlanRefusal>({ kind: 'problems', problems: [only] })
