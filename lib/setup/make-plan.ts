import { listAppRoles } from '../domain/app-roles'
import { getApp } from '../domain/apps'
import type { ApiError, Domain } from '../domain/domain'
import { serviceInstances } from '../domain/service-instance'
import { getUser } from '../domain/users'
import type { SetupAnswers, UserAnswers } from '../queries/shapes/recipes'
import type { Result } from '../result'
import { err, ok } from '../result'
import type { Desired } from './desired'
import { type PlanContext, plan } from './plan/plan'
import type { Plan, PlanProblem } from './plan/plan-types'
import type { Wish } from './recipes/recipe'
import { recipeOf } from './recipes/recipes'
import { takeSnapshot } from './snapshot'

export type PlanWish = { answers: SetupAnswers } | { title: string; desired: Desired }

export type PlanRefusal =
  /** For the person to change; never empty. */
  { kind: 'problems'; problems: PlanProblem[] } | { kind: 'domain'; error: ApiError }

/** Looks at the domain and plans the smallest change. Writes nothing there. */
export async function makePlan(
  domain: Domain,
  wish: PlanWish,
  context: Pick<PlanContext, 'now' | 'runName'>,
): Promise<Result<Plan, PlanRefusal>> {
  const wished = 'answers' in wish ? await desire(domain, wish.answers) : ok({ ...wish, manual: [], because: {} })
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
  })
}

async function desire(domain: Domain, answers: SetupAnswers): Promise<Result<Omit<Wish, 'problems'>, PlanRefusal>> {
  const [app, user] = await Promise.all([
    getApp(domain, answers.serviceAppId),
    'user' in answers ? checkUser(domain, answers.user) : ok(null),
  ])
  if (!app.ok) return err({ kind: 'domain', error: app.error })
  if (!user.ok) return user
  if (!app.value)
    return problem({
      code: 'service-gone',
      message: 'The service instance is not in this domain.',
      todo: 'Choose the instance again.',
      field: 'serviceAppId',
    })
  const roles = await listAppRoles(domain, app.value.id)
  const { serves } = recipeOf(answers.recipe)
  const instances = serviceInstances(app.value)
  const service = {
    ...(instances.find(({ kind }) => kind === serves) ?? instances[0]),
    roles: roles.ok ? roles.value.map(({ id, displayName }) => ({ id, name: displayName })) : [],
  }
  const { problems, ...wish } = recipeOf(answers.recipe).desire(answers, service)
  return problems.length > 0 ? err({ kind: 'problems', problems }) : ok(wish)
}

/** Only somebody who is there and active gets a token. */
async function checkUser(domain: Domain, { id, userName }: UserAnswers['user']): Promise<Result<null, PlanRefusal>> {
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
