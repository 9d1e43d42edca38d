import 'server-only'
import * as z from 'zod'
import type { CheckCall, CheckCase } from '../checks/check-case'
import type { CheckRecord, NewCheck } from '../queries/shapes/checks'
import { factsToKeep } from './facts-input'
import { text } from './scrubbed'
import { word } from './texts'

/** What is kept of a test; every text without what looks like a secret. */
const kept = text.pipe(z.string().max(500))

const call: z.ZodType<CheckCall> = z.discriminatedUnion('kind', [
  z.object({ baseUrl: kept, kind: z.enum(['tasks', 'business-units']) }),
  z.object({ baseUrl: kept, kind: z.literal('integrations'), instance: kept }),
  z.object({ baseUrl: kept, kind: z.literal('route'), path: kept }),
  z.object({
    baseUrl: kept,
    kind: z.literal('trigger'),
    method: z.enum(['GET', 'POST']),
    code: kept,
    version: kept,
    path: kept,
    hasBody: z.literal(true).exactOptional(),
  }),
])

const checkCase: z.ZodType<CheckCase> = z.object({
  clientId: kept,
  clientName: kept,
  appId: kept.exactOptional(),
  grantType: kept,
  scope: text,
  isOffline: z.boolean(),
  userName: kept.exactOptional(),
  alias: kept.exactOptional(),
  clientProof: z.enum(['basic', 'post', 'assertion']),
  service: z
    .object({ appId: kept, kind: z.enum(['opa', 'oic', 'fusion', 'gateway', 'other']), name: kept })
    .exactOptional(),
  call: call.exactOptional(),
})

export const recordInput: z.ZodType<CheckRecord> = z.object({
  facts: factsToKeep,
  milliseconds: z.number().int().min(0).max(3_600_000).exactOptional(),
})

const name = word.pipe(text).pipe(z.string().max(120, 'is too long'))

export const newCheckInput: z.ZodType<NewCheck> = z.object({
  name,
  domainId: word,
  case: checkCase,
  record: recordInput,
})

export const renameInput = z.object({ name })
