import type { ServiceInstance } from '../../queries/shapes/domains'
import type { RedirectAnswers } from '../../queries/shapes/recipes'
import type { PlanProblem } from '../plan/plan-types'
import { redirectProblem } from './redirect-problem'

/** Answers about callbacks and refresh that cannot be taken. */
export function redirectProblems(
  { redirectUris, testRedirectUri, refresh }: RedirectAnswers,
  service: ServiceInstance,
): PlanProblem[] {
  const all = [...redirectUris, ...(testRedirectUri === undefined ? [] : [testRedirectUri])]
  const wrong = all.flatMap((uri) => redirectProblem(uri) ?? [])
  const problems: PlanProblem[] = wrong.map((message) => ({
    code: 'redirect-wrong',
    message,
    todo: 'Copy the callback from the application that will send it.',
    field: 'redirectUris',
  }))
  if (all.length === 0)
    problems.push({
      code: 'redirect-missing',
      message: 'No callback was given, so the domain could send nobody back.',
      todo: 'Enter the callback of whoever calls.',
      field: 'redirectUris',
    })
  if (refresh && service.allowsRefresh === false)
    problems.push({
      code: 'refresh-closed',
      message: `"${service.displayName}" does not allow token refresh, so no refresh token would come.`,
      todo: 'Leave refresh out.',
      field: 'refresh',
    })
  return problems
}
