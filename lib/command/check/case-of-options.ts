import { likeliestCall } from '../../../components/test/proof-calls'
import { findAppByClientId } from '../../domain/apps'
import type { ReadingDomain } from '../../domain/reading-domain'
import { listServiceInstances } from '../../domain/service-instance'
import type { Values } from '../command'
import { textOf } from '../command'
import { Mistake } from '../mistake'
import { said } from '../setup/resolve-answers'
import { callGrants } from '../spec/call-grants'
import { type CheckedCall, plainCall } from './case-of-setup'

/** A call by its parts, for a client that no setup file describes. */
export async function caseOfOptions(domain: ReadingDomain, values: Values): Promise<CheckedCall> {
  const [clientId, grant = '', scope] = [textOf(values, 'client-id'), textOf(values, 'grant'), textOf(values, 'scope')]
  const grantType = Object.hasOwn(callGrants, grant) ? callGrants[grant] : undefined
  if (clientId === undefined || grantType === undefined || scope === undefined)
    throw new Mistake(
      `Name a setup file, or the call: --client-id, --scope and --grant (${Object.keys(callGrants).join(', ')}).`,
    )
  const [userName, alias] = [textOf(values, 'user'), textOf(values, 'alias')]
  const app = said(await findAppByClientId(domain, clientId))
  const service = said(await listServiceInstances(domain)).find(({ scopes }) => scopes.some(({ fqs }) => fqs === scope))
  const call = service && likeliestCall(service, scope)
  return {
    service,
    content: {
      clientId,
      clientName: app?.displayName ?? clientId,
      ...(app && { appId: app.id }),
      grantType,
      scope,
      isOffline: false,
      ...(userName !== undefined && { userName }),
      ...(alias !== undefined && { alias }),
      clientProof: 'basic',
      ...(service && { service: { appId: service.appId, kind: service.kind, name: service.displayName } }),
      ...(service && call && { call: plainCall(call, service) }),
    },
  }
}
