import { likeliestCall } from '../../../components/test/proof-calls'
import { findAppByClientId } from '../../domain/apps'
import type { ReadingDomain } from '../../domain/reading-domain'
import { listServiceInstances } from '../../domain/service-instance'
import { authorizationCode, clientCredentials, jwtBearer } from '../../facts/grant-types'
import type { Option, Values } from '../command'
import { textOf } from '../command'
import { Mistake } from '../mistake'
import { said } from '../setup/resolve-answers'
import { type CheckedCall, plainCall } from './case-of-setup'

const grants: Record<string, string> = {
  'client-credentials': clientCredentials,
  'jwt-assertion': jwtBearer,
  'authorization-code': authorizationCode,
}

export const callOptions: Record<string, Option> = {
  'client-id': { type: 'string', value: 'ID', says: 'Without a file: the client that calls.' },
  grant: { type: 'string', value: 'GRANT', says: `How it asks for a token: ${Object.keys(grants).join(', ')}.` },
  scope: { type: 'string', value: 'SCOPE', says: 'What it asks for, fully qualified.' },
  user: { type: 'string', value: 'NAME', says: 'In whose name it asks, where it does.' },
  alias: { type: 'string', value: 'ALIAS', says: 'Of the certificate whose key it signs with, where it does.' },
}

/** A call by its parts, for a client that no setup file describes. */
export async function caseOfOptions(domain: ReadingDomain, values: Values): Promise<CheckedCall> {
  const [clientId, grant = '', scope] = [textOf(values, 'client-id'), textOf(values, 'grant'), textOf(values, 'scope')]
  const grantType = Object.hasOwn(grants, grant) ? grants[grant] : undefined
  if (clientId === undefined || grantType === undefined || scope === undefined)
    throw new Mistake(
      `Name a setup file, or the call: --client-id, --scope and --grant (${Object.keys(grants).join(', ')}).`,
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
