import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { GatewayAnswers } from '@/lib/queries/shapes/recipes'
import { newGatewayId } from '@/lib/setup/recipes/gateway-to-be'
import type { DraftGateway } from './draft'
import { unused } from './unused'

interface Around {
  /** Of the applications in the domain. */
  names: string[] | undefined
  areKeysPublic: boolean | undefined
}

/** What follows for the gateway: its keys are read from the domain where they are public anyway, else the policy holds a copy. */
export function gatewayAnswers(
  draft: DraftGateway = {},
  { appId }: ServiceInstance,
  { names, areKeysPublic }: Around,
): GatewayAnswers['gateway'] {
  const keys = draft.keys ?? (areKeysPublic ? 'remote' : 'static')
  if (appId !== newGatewayId) return { keys }
  return {
    keys,
    resource: {
      displayName: draft.displayName?.trim() ?? unused('Gateway API', ' ', names),
      audience: (draft.audience ?? '').trim(),
      scope: (draft.scope ?? '/invoke').trim(),
    },
  }
}
