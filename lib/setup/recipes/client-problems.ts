import type { ServiceInstance } from '../../queries/shapes/domains'
import type { ClientAnswers } from '../../queries/shapes/recipes'
import type { PlanProblem } from '../plan/plan-types'

const products = {
  opa: 'Oracle Process Automation',
  oic: 'Oracle Integration',
  fusion: 'Oracle Fusion Applications',
  gateway: 'an API gateway',
}

/** Answers that do not fit the instance. */
export function clientProblems(
  answers: ClientAnswers,
  service: ServiceInstance,
  kind: keyof typeof products,
): PlanProblem[] {
  const problems: PlanProblem[] = []
  const product = products[kind]
  if (service.kind !== kind)
    problems.push({
      code: 'other-service',
      message: `"${service.displayName}" is not ${product}.`,
      todo: `Choose an instance of ${product}.`,
      field: 'serviceAppId',
    })
  const foreign = answers.scopes.find((scope) => !service.scopes.some(({ fqs }) => fqs === scope))
  if (foreign !== undefined)
    problems.push({
      code: 'scope-foreign',
      message: `"${service.displayName}" does not define the scope ${foreign}.`,
      todo: 'Choose among the scopes of the instance; a scope is never put together by hand.',
      field: 'scopes',
    })
  if (answers.scopes.length === 0)
    problems.push({
      code: 'scope-missing',
      message: 'No scope was chosen.',
      todo: 'Choose at least one scope of the instance.',
      field: 'scopes',
    })
  return problems
}
