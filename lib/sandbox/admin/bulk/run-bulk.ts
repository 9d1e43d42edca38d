import { Answer } from '../../http/answers'
import { type Reply, textOf } from '../../http/reply'
import { scimJson } from '../resource-answer'
import { scimError } from '../scim-error'
import { referencesOf, resolved } from './bulk-references'
import type { BulkOperation, BulkRequest } from './bulk-request'

/** Sends one operation to the API as its caller. `path` begins with `/admin/v1/`. */
export type SendOperation = (operation: BulkOperation) => Promise<Reply>

const bulkResponse = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse'

interface Waiting {
  index: number
  operation: BulkOperation
}

/**
 * Runs the operations in their order, except that one which refers to a later one waits for it. The answer lists them in the
 * order of the request.
 */
export async function runBulk({ operations, failOnErrors }: BulkRequest, send: SendOperation): Promise<Reply> {
  const ids = new Map<string, string>()
  const answered = new Map<number, Record<string, unknown>>()
  let failures = 0
  let waiting: Waiting[] = operations.map((operation, index) => ({ index, operation }))
  while (waiting.length > 0 && (failOnErrors === 0 || failures < failOnErrors)) {
    const isReady = ({ operation }: Waiting) => referencesOf(operation).every((name) => ids.has(name))
    const next = waiting.find(isReady) ?? waiting[0]
    if (!next) break
    waiting = waiting.filter((other) => other !== next)
    const reply = await answer(resolved(next.operation, ids), send)
    const view = viewOf(next.operation, reply)
    if (reply.status >= 400) failures += 1
    else if (next.operation.bulkId !== undefined && view.id !== undefined) ids.set(next.operation.bulkId, view.id)
    answered.set(next.index, view.shown)
  }
  const Operations = [...answered].sort(([a], [b]) => a - b).map(([, shown]) => shown)
  return scimJson(200, { schemas: [bulkResponse], Operations })
}

/** What still names another operation can never be resolved: that one failed, is not there, or waits for this one. */
async function answer(operation: BulkOperation, send: SendOperation): Promise<Reply> {
  const [open] = referencesOf(operation)
  if (open !== undefined)
    return scimError(409, 'emulator.error.bulkReference', `bulkId:${open} was not created in this request.`).reply
  try {
    return await send({ ...operation, path: absolute(operation.path) })
  } catch (thrown) {
    if (thrown instanceof Answer) return thrown.reply
    throw thrown
  }
}

/** `/Users`, `Users` and `/admin/v1/Users` are one path. */
const absolute = (path: string): string => `/admin/v1/${path.replace(/^\/*(admin\/+v1\/+)?/, '')}`

function viewOf({ method, bulkId }: BulkOperation, { status, headers, body }: Reply) {
  const text = textOf(body)
  const response = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>)
  const meta = response?.meta as { location?: string } | undefined
  const shown = {
    method,
    ...(bulkId === undefined ? {} : { bulkId }),
    ...(headers.etag === undefined ? {} : { version: headers.etag }),
    ...(meta?.location === undefined ? {} : { location: meta.location }),
    status: String(status),
    ...(response === undefined ? {} : { response }),
  }
  return { shown, id: typeof response?.id === 'string' ? response.id : undefined }
}
