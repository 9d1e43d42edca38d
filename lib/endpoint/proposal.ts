import type { ServiceInstance } from '../queries/shapes/domains'
import { type AddressKind, addressKinds } from './address-kind'
import type { Recognised } from './recognise-address'

export interface Proposal {
  recipes: NonNullable<AddressKind['call']>['recipes']
  /** Fully qualified; absent: the instance defines none that fits. */
  scope?: string
  role: string
}

/** What calling it takes at this instance; `null`: nothing is set up for such an address. */
export function proposalFor({ kind }: Recognised, service: ServiceInstance): Proposal | null {
  const { call } = addressKinds[kind]
  if (!call) return null
  const scopes = [call.scope, /consumer::all$/]
  const scope = scopes.flatMap((wanted) => service.scopes.filter(({ value }) => wanted.test(value)))[0]
  return { recipes: call.recipes, ...(scope && { scope: scope.fqs }), role: call.role }
}
