import type { PatchOperation } from '../../domain/apps'
import { scimText } from '../../domain/list-all'
import type { PlannedRequest } from '../../queries/shapes/setup'
import type { AppFlag } from '../desired'
import type { ListChange, UpdateApp } from '../plan/step-types'

type AppChange = Pick<UpdateApp, 'allowedGrants' | 'scopes' | 'certificates' | 'redirectUris'> & {
  clientType?: string | null
  /** `null` takes one away. */
  flags?: Partial<Record<AppFlag, boolean | null>>
  /** As the wire spells it; `null` takes it away. */
  trustScope?: string | null
}

/** One PATCH for all differences; `null` takes the client type, or the trust scope, away. */
export const appPatch = (appId: string, change: AppChange): PlannedRequest => ({
  method: 'PATCH',
  // By default the answer to a PATCH is the whole application, with its secret.
  path: `/admin/v1/Apps/${encodeURIComponent(appId)}?attributes=id`,
  body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations(change) },
})

function operations(change: AppChange): PatchOperation[] {
  const { clientType, allowedGrants, scopes, certificates, redirectUris, trustScope, flags = {} } = change
  return [
    ...(clientType === undefined ? [] : [valueOperation('clientType', clientType)]),
    ...(trustScope === undefined ? [] : [valueOperation('trustScope', trustScope)]),
    ...Object.entries(flags).map(([flag, isOn]) => valueOperation(flag, isOn)),
    ...wordOperations('allowedGrants', allowedGrants),
    ...wordOperations('redirectUris', redirectUris),
    ...keyedOperations('allowedScopes', 'fqs', scopes),
    ...keyedOperations('certificates', 'certAlias', certificates),
  ]
}

const valueOperation = (path: string, value: string | boolean | null): PatchOperation =>
  value === null ? { op: 'remove', path } : { op: 'replace', path, value }

/** No source shows how to take one value out of a list of plain words; replacing the list is known to work. */
function wordOperations(path: string, change: ListChange | undefined): PatchOperation[] {
  if (!change) return []
  const { was, add, remove } = change
  if (remove.length === 0) return [{ op: 'add', path, value: add }]
  const value = [...was.filter((word) => !remove.includes(word)), ...add]
  return value.length === 0 ? [{ op: 'remove', path }] : [{ op: 'replace', path, value }]
}

/** Lists of objects with a key: `add` appends, `remove` takes a filter (Oracle's own samples). */
function keyedOperations(path: string, key: string, change: ListChange | undefined): PatchOperation[] {
  if (!change) return []
  const { add, remove } = change
  return [
    ...(add.length === 0 ? [] : [{ op: 'add' as const, path, value: add.map((value) => ({ [key]: value })) }]),
    ...remove.map((value) => ({ op: 'remove' as const, path: `${path}[${key} eq ${scimText(value)}]` })),
  ]
}
