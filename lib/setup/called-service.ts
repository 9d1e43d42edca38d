import { listAppRoles } from '../domain/app-roles'
import { findAppByScope, getApp } from '../domain/apps'
import type { Askable } from '../domain/reading-domain'
import { serviceInstances } from '../domain/service-instance'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { SetupAnswers } from '../queries/shapes/recipes'
import type { Result } from '../result'
import { err, ok } from '../result'
import { type PlanRefusal, problem } from './plan-refusal'
import { gatewayToBe, newGatewayId } from './recipes/gateway-to-be'
import { recipeOf } from './recipes/recipes'

/** The called instance as it is now, with its roles; or as the plan will make it. */
export async function calledService(
  domain: Askable,
  answers: SetupAnswers,
): Promise<Result<ServiceInstance, PlanRefusal>> {
  if ('gateway' in answers && answers.serviceAppId === newGatewayId) return gatewayOf(domain, answers)
  const app = await getApp(domain, answers.serviceAppId)
  if (!app.ok) return err({ kind: 'domain', error: app.error })
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
  return ok({
    ...(instances.find(({ kind }) => kind === serves) ?? instances[0]),
    roles: roles.ok ? roles.value.map(({ id, displayName }) => ({ id, name: displayName })) : [],
  })
}

/** A fully qualified scope is unique in a domain, so nobody else may define it. */
async function gatewayOf(
  domain: Askable,
  { gateway: { resource } }: Extract<SetupAnswers, { recipe: 'api-gateway-jwt' }>,
): Promise<Result<ServiceInstance, PlanRefusal>> {
  const gateway = gatewayToBe(resource)
  const [scope] = gateway.scopes
  const definer = scope ? await findAppByScope(domain, scope.fqs) : ok(null)
  if (!definer.ok) return err({ kind: 'domain', error: definer.error })
  const name = definer.value?.displayName
  if (name === undefined || name.toLowerCase() === gateway.displayName.toLowerCase()) return ok(gateway)
  return problem({
    code: 'scope-taken',
    message: `"${name}" defines the scope ${scope?.fqs} already.`,
    todo: 'Choose that application as the gateway, or another scope.',
    field: 'gateway.scope',
  })
}
