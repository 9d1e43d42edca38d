import type { ServiceInstance } from '../../queries/shapes/domains'
import type { Recipe } from './recipe'

/** The least that is usually wanted: OPA's process API, OIC's integration endpoints, or what the recipe says. */
export function usualScopes(
  { kind, scopes }: ServiceInstance,
  { usualScope }: Pick<Recipe, 'usualScope'> = {},
): string[] {
  const usual = { opa: /\bprocess\b/i, oic: /consumer::all$/, fusion: /consumer::all$/, gateway: /./, other: /$^/ }[
    kind
  ]
  const found =
    scopes.find(({ value }) => (usualScope === undefined ? usual.test(value) : value === usualScope)) ?? scopes[0]
  return found ? [found.fqs] : []
}
