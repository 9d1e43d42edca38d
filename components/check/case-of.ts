import { callOf, emptyDraft, type ProofOrder } from '@/components/test/proof-order'
import type { SentTest } from '@/components/test/send-test'
import { namesUser, type Picks, signs } from '@/components/test/test-form'
import type { CheckCall, CheckCase } from '@/lib/checks/check-case'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'

interface Asked {
  sent: Pick<SentTest, 'form'>
  service: ServiceInstance | undefined
  call: ProofCallName | undefined
  /** As it was made; absent: no token came, so it would be made as it is proposed. */
  order: Pick<ProofOrder, 'baseUrl' | 'call'> | undefined
}

/** What a test asked, as a check keeps it: its form, without what was typed, signed or received. */
export function caseOf({ sent: { form }, service, call, order }: Asked): CheckCase {
  const { clientId, clientName, app, grantType, scope, isOffline, userName, alias, clientProof } = form
  const made = service && (order ?? (call && proposed(service, call)))
  return {
    clientId,
    clientName: clientName || clientId,
    ...(app && { appId: app.appId }),
    grantType,
    scope,
    isOffline,
    ...(namesUser(form) && { userName: userName.trim() }),
    ...(signs(form) && { alias }),
    clientProof,
    ...(service && { service: { appId: service.appId, kind: service.kind, name: service.displayName } }),
    ...(made && { call: keptCall(made) }),
  }
}

const proposed = (
  { urls, displayName }: ServiceInstance,
  call: ProofCallName,
): Pick<ProofOrder, 'baseUrl' | 'call'> => {
  const draft = emptyDraft(urls[0] ?? '', displayName)
  return { baseUrl: draft.baseUrl, call: callOf(call, draft) }
}

function keptCall({ baseUrl, call }: Pick<ProofOrder, 'baseUrl' | 'call'>): CheckCall {
  if (call.kind !== 'trigger') return { baseUrl, ...call }
  const { body, ...rest } = call
  return { baseUrl, ...rest, ...(body !== undefined && body !== '' && { hasBody: true as const }) }
}

/** The form as a check has it. */
export const picksOf = ({ domainId, case: asked }: { domainId: string; case: CheckCase }): Picks => {
  const { clientId, grantType, scope, userName, service, call, alias, clientProof, isOffline } = asked
  return {
    domainId,
    clientId,
    grantType,
    scope,
    clientProof,
    isOffline,
    ...(userName !== undefined && { userName }),
    ...(service && { serviceAppId: service.appId, serviceKind: service.kind }),
    ...(call && { call: call.kind }),
    ...(alias !== undefined && { alias }),
  }
}

/** Whether a test asked the same as a check, whatever the names are by now. */
export function isSameCase(one: CheckCase, other: CheckCase): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other))
}

const essence = ({ clientId, grantType, scope, isOffline, userName, alias, clientProof, service, call }: CheckCase) => [
  clientId,
  grantType,
  scope,
  isOffline,
  userName?.toLowerCase(),
  alias?.toLowerCase(),
  clientProof,
  service?.appId,
  service?.kind,
  call && Object.entries(call).toSorted(([a], [b]) => a.localeCompare(b)),
]
