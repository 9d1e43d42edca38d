import type { App } from '../domain/app'
import { getApp } from '../domain/apps'
import type { ReadingDomain } from '../domain/reading-domain'
import { getUser } from '../domain/users'
import type { SetupAnswers, UserAnswers } from '../queries/shapes/recipes'
import type { Result } from '../result'
import { err, ok } from '../result'
import { calledService } from './called-service'
import type { Desired } from './desired'
import { gatherKnowledge } from './gather-knowledge'
import { adoptInto } from './plan/adopt-into'
import { type PlanContext, plan } from './plan/plan'
import type { Plan } from './plan/plan-types'
import { type PlanRefusal, problem } from './plan-refusal'
import type { Knowledge } from './recipes/knowledge'
import type { Wish } from './recipes/recipe'
import { recipeOf } from './recipes/recipes'
import { takeSnapshot } from './snapshot'

export type PlanWish = { answers: SetupAnswers } | { title: string; desired: Desired }

/** What the domain itself does not tell. */
interface Told {
  callerDomain?: ReadingDomain | undefined
  audience?: Knowledge['audience'] | undefined
}

/** Looks at the domain and plans the smallest change. It cannot write: there is nothing in its hands that could. */
export async function makePlan(
  domain: ReadingDomain,
  wish: PlanWish,
  { callerDomain, audience, ...context }: Pick<PlanContext, 'now' | 'runName'> & Told,
): Promise<Result<Plan, PlanRefusal>> {
  const wished =
    'answers' in wish
      ? await desire(domain, wish.answers, { callerDomain, audience })
      : ok({ ...wish, manual: [], because: {} })
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
  { callerDomain, audience }: Told,
): Promise<Result<Omit<Wish, 'problems'>, PlanRefusal>> {
  const { wants = [], desire: wish } = recipeOf(answers.recipe)
  const [service, user, adopted, knowledge] = await Promise.all([
    calledService(domain, answers),
    'user' in answers ? checkUser(domain, answers.user) : ok(null),
    answers.adopt ? checkAdopted(domain, answers.adopt.appId) : ok(null),
    gatherKnowledge(domain, wants, { answers, callerDomain }),
  ])
  if (!service.ok) return service
  if (!user.ok) return user
  if (!adopted.ok) return adopted
  if (!knowledge.ok) return err({ kind: 'domain', error: knowledge.error })
  const { problems, ...wished } = wish(answers, service.value, {
    ...knowledge.value,
    ...(audience !== undefined && { audience }),
  })
  if (problems.length > 0) return err({ kind: 'problems', problems })
  if (!adopted.value || !answers.adopt) return ok(wished)
  return ok({
    ...wished,
    desired: adoptInto(wished.desired, answers.displayName, adopted.value, answers.adopt.isExact),
    because: { ...wished.because, app: adoptedBecause(answers.adopt.isExact) },
  })
}

const adoptedBecause = (isExact: boolean): string =>
  isExact
    ? 'You chose to use this application and to take away what else it has. Whatever lives on that stops.'
    : 'You chose to use this application. It gets what it lacks; all that somebody else put there stays.'

/** Only a client that people made can be used, and one that can keep a secret. */
async function checkAdopted(domain: ReadingDomain, appId: string): Promise<Result<App | null, PlanRefusal>> {
  const app = await getApp(domain, appId)
  if (!app.ok) return err({ kind: 'domain', error: app.error })
  if (domain.caller.kind === 'client' && domain.caller.clientId === app.value?.name)
    return problem({
      code: 'adopt-own',
      message: `This console itself calls the domain as “${app.value.displayName}”; changed, it could lock itself out.`,
      todo: 'Choose another, or let a new one be made.',
      field: 'displayName',
    })
  if (app.value?.isOAuthClient && app.value.clientType !== 'public') return ok(app.value)
  return problem({
    code: app.value ? 'adopt-unfit' : 'app-gone',
    message: app.value
      ? `“${app.value.displayName}” is not a client that can keep a secret, so it cannot be used.`
      : 'The application to be used is no longer in the domain.',
    todo: 'Choose another, or let a new one be made.',
    field: 'displayName',
  })
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
