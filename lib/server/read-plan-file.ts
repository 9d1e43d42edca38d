import 'server-only'
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { err, ok, type Result } from '../result'
import { planFileInput } from './plan-inputs'

export type ReadPlanFile = z.infer<typeof planFileInput>

/** A plan's file, or what is wrong with it and what to do, in two sentences. */
export function readPlanFile(text: string): Result<ReadPlanFile, { message: string; todo: string }> {
  const json = parse(text)
  if (!isRecord(json) || json.format !== 'assay-plan')
    return err({
      message: 'This is not a plan that Assay exported.',
      todo: 'Choose the .json file of a plan; the Markdown file is for people.',
    })
  if (json.version !== 1)
    return err({
      message: `This plan was exported in version ${String(json.version)} of the format; this console reads version 1.`,
      todo: 'Export it again from a console of the same release, or update this one.',
    })
  const { digest, ...content } = json
  if (digest !== fileDigest(content))
    return err({
      message: 'The file was changed after it was exported: its content does not match its digest.',
      todo: 'Ask for the file again, and do not edit it: a plan is changed by planning again.',
    })
  const parsed = planFileInput.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issue = parsed.error.issues[0]
  return err({
    message: `The file does not hold a whole plan: "${issue?.path.join('.') || 'it'}" ${issue?.message ?? 'is wrong'}.`,
    todo: 'Export the plan again; if it happens again, this is a fault of the console that exported it.',
  })
}

/** Of the content as it stands in the file, in its order. It tells a slip from the original, and proves nobody's identity. */
export const fileDigest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: then it is not a plan's file either.
    return undefined
  }
}
