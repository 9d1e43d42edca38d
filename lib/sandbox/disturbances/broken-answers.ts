import { STATUS_CODES } from 'node:http'
import { type Reply, reply } from '../http/reply'

/**
 * An answer of the gateway before a domain. No public source shows one: the admin API's follows its shortest known error
 * ("Request failed: HTTP 400 Bad Request."), all others are empty. No `Retry-After` is documented, so none is sent.
 */
export function brokenAnswer(status: 429 | 500 | 503, path: string): Reply {
  if (!path.startsWith('/admin/')) return reply(status)
  const detail = `Request failed: HTTP ${status} ${STATUS_CODES[status]}.`
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], detail, status: String(status) }
  return reply(status, JSON.stringify(body), { 'content-type': 'application/scim+json;charset=utf-8' })
}
