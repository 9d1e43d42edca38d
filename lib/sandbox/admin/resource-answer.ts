import type { Incoming } from '../http/incoming'
import { type Reply, reply } from '../http/reply'
import type { DomainState } from '../world/domain-state'
import { tenancyOcid } from '../world/ids'
import type { Resource } from '../world/resources'
import type { Call } from './endpoint'
import { type ListQuery, listAnswer, selection } from './scim/list-answer'
import type { Schema } from './scim/schema'
import { selectAttributes } from './scim/select-attributes'
import { scimError } from './scim-error'

export const scimJson = (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  reply(status, JSON.stringify(body), { 'content-type': 'application/scim+json;charset=utf-8', ...headers })

/** Path segment of each resource type below `/admin/v1`. */
const collections: Record<string, string> = {
  App: 'Apps',
  AppRole: 'AppRoles',
  Grant: 'Grants',
  User: 'Users',
  Settings: 'Settings',
  OAuthClientCertificate: 'OAuthClientCertificates',
  OAuthPartnerCertificate: 'OAuthPartnerCertificates',
  ApiKey: 'ApiKeys',
}

export const locationOf = (base: string, resourceType: string, id: string): string =>
  `${base}/admin/v1/${collections[resourceType] ?? resourceType}/${id}`

/** What every resource shows beside its own attributes; addresses are those the request came to. */
export function commonView(domain: DomainState, row: Resource, base: string): Record<string, unknown> {
  const author = (by: Resource['idcsCreatedBy']) => ({
    ...by,
    $ref: locationOf(base, by.type, by.value),
  })
  const { guid } = domain.profile
  return {
    ...row,
    meta: { ...row.meta, location: locationOf(base, row.meta.resourceType, row.id) },
    idcsCreatedBy: author(row.idcsCreatedBy),
    idcsLastModifiedBy: author(row.idcsLastModifiedBy),
    domainOcid: `ocid1.domain.oc1..aaaaaaaa${guid}`,
    compartmentOcid: tenancyOcid(domain),
    tenancyOcid: tenancyOcid(domain),
  }
}

/** One resource, with its version as ETag. */
export function one(call: Call<unknown>, status: number, row: Resource, view: Record<string, unknown>, schema: Schema) {
  const location = locationOf(call.base, row.meta.resourceType, row.id)
  return scimJson(status, selectAttributes(view, selection(call.query), schema), {
    etag: row.meta.version,
    ...(status === 201 ? { location } : {}),
  })
}

export const list = (views: Record<string, unknown>[], query: ListQuery, schema: Schema): Reply =>
  scimJson(200, listAnswer(views, query, schema))

export const noContent = (): Reply => reply(204)

/** `If-Match`, with or without quotes; `*` matches anything. */
export function checkVersion(request: Incoming, row: Resource): void {
  const wanted = request.headers.get('if-match')?.replaceAll('"', '')
  if (wanted === undefined || wanted === '*' || wanted === row.meta.version) return
  throw scimError(412, 'emulator.error.version', 'Failed to update, as resource changed.')
}
