import type { Incoming } from '../http/incoming'
import { type Reply, reply, type Written } from '../http/reply'
import type { Resource } from '../world/resources'
import type { Call } from './endpoint'
import type { ResourceKind } from './resource-kind'
import { JsonBytes } from './scim/json-bytes'
import { selection } from './scim/list-query'
import { scimError } from './scim-error'
import { locationOf, servingFrom, writeResources } from './serving'

const scim = { 'content-type': 'application/scim+json;charset=utf-8' }

export const scimJson = (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  reply(status, JSON.stringify(body), { ...scim, ...headers })

/** What was written there; nothing more may be. */
export const scimBytes = (status: number, out: JsonBytes, headers: Record<string, string> = {}): Reply => ({
  ...reply(status, out.done(), { ...scim, ...headers }),
  sent: () => out.release(),
})

/** What `write` writes, while it leaves. */
export function scimWritten(status: number, write: (out: JsonBytes, take: Parameters<Written>[0]) => void): Reply {
  let out: JsonBytes | undefined
  return {
    ...reply(status, null, scim),
    body: (take) => {
      out = new JsonBytes()
      write(out, take)
      take(out.part())
    },
    sent: () => out?.release(),
  }
}

/** One resource, with its version as ETag. */
export function one(call: Call, status: number, kind: ResourceKind, row: Resource): Reply {
  const out = new JsonBytes()
  writeResources(out, kind, servingFrom(call.domain, call.base), selection(call.query), [row])
  return scimBytes(status, out, {
    etag: row.meta.version,
    ...(status === 201 && { location: locationOf(call.base, kind.schema().resourceType, row.id) }),
  })
}

export const noContent = (): Reply => reply(204)

/** `If-Match`, with or without quotes; `*` matches anything. */
export function checkVersion(request: Incoming, row: Resource): void {
  const wanted = request.headers.get('if-match')
  if (wanted === null || wanted.trim() === '*') return
  const versions = wanted.split(',').map((version) => version.trim().replace(/^(?:W\/)?"?([^"]*)"?$/, '$1'))
  if (versions.includes(row.meta.version)) return
  throw scimError(412, 'emulator.error.version', 'Failed to update, as resource changed.')
}
