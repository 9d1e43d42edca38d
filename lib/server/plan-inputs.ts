import 'server-only'
import * as z from 'zod'
import type { ApprovalInput, ImportInput, PlanChange } from '../queries/shapes/plans'
import { answers } from './answers-input'
import { desiredInput } from './inputs'
import { word } from './texts'

const personName = z.string().trim().min(1, 'is missing').max(120, 'is longer than 120 characters')

export const planChangeInput: z.ZodType<PlanChange> = z.union([
  z.strictObject({ name: personName }),
  z.strictObject({ askedBy: personName }),
])

export const approvalInput: z.ZodType<ApprovalInput> = z.object({ name: personName, digest: word })

export const importInput: z.ZodType<ImportInput> = z.object({
  file: z.string().min(1, 'is missing'),
  domainId: word.exactOptional(),
})

const fileStep = z.object({
  title: word,
  because: z.string(),
  requests: z.array(z.object({ method: z.string(), path: z.string(), body: z.unknown().optional() })),
})

/** Its domain, its wish and what it came to; whatever the wish was planned to is planned anew where it is opened. */
export const planFileInput = z.strictObject({
  format: z.literal('assay-plan'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  domain: z.object({ name: word, url: z.url() }),
  title: word,
  runName: z.string().regex(/^\w{1,20}$/, 'is not the name of a run'),
  wish: z.union([z.strictObject({ answers }), z.strictObject({ title: word, desired: desiredInput })]),
  askedBy: personName.exactOptional(),
  steps: z.array(fileStep),
  left: z.array(fileStep),
  manual: z.array(z.object({ title: z.string(), owner: z.string(), steps: z.array(z.string()), source: z.string() })),
  digest: z.string(),
})
