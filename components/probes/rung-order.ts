import type { Layers } from '@/components/test/build-request'
import type { Order } from '@/components/test/send-test'
import type { TestForm } from '@/components/test/test-form'
import { clientCredentials } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import type { ProbedCall } from '@/lib/probes/plan-rungs'
import { ownScopes } from '@/lib/probes/rung'

/** What the plan of a run hangs on. */
export const probedCall = ({ grantType, clientProof, scope, service, call }: TestForm): ProbedCall => ({
  grantType,
  clientProof,
  scope,
  ...(service && call && { service: { name: service.displayName, call, isAddressed: service.urls.length > 0 } }),
})

/** The client by itself. What is changed in a user's assertion is left out, and what is changed in the client's proof stays. */
export function clientOrder(order: Order): Order {
  const { form, layers } = order
  const isOwnGrant = form.grantType === clientCredentials
  return {
    ...order,
    form: { ...form, grantType: clientCredentials, scope: ownScopes, isOffline: false },
    layers: isOwnGrant ? withoutScope(layers) : { ...mapChanges(layers, ofClient), edits: [] },
  }
}

/** The grant as it is, for nothing but the domain's own scopes. */
export const grantOrder = (order: Order): Order => ({
  ...order,
  form: { ...order.form, scope: ownScopes, isOffline: false },
  layers: withoutScope(order.layers),
})

const withoutScope = (layers: Layers): Layers => mapChanges(layers, ({ scope: _scope, ...change }) => change)

const mapChanges = ({ faults, edits, fixes }: Layers, map: (change: RequestChange) => RequestChange): Layers => ({
  faults: faults.map(map),
  edits,
  fixes: fixes.map(map),
})

function ofClient({
  clientId,
  tokenPath,
  tokenOrigin,
  tokenMethod,
  contentType,
  credentials,
}: RequestChange): RequestChange {
  return {
    ...(clientId !== undefined && { clientId }),
    ...(tokenPath !== undefined && { tokenPath }),
    ...(tokenOrigin !== undefined && { tokenOrigin }),
    ...(tokenMethod !== undefined && { tokenMethod }),
    ...(contentType !== undefined && { contentType }),
    ...(credentials !== undefined && { credentials }),
  }
}
