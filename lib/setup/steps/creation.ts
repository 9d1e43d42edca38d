import type * as z from 'zod'
import type { ApiError, Domain } from '../../domain/domain'
import type { PlannedRequest } from '../../queries/shapes/setup'
import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Authored } from './find-authored'
import { anything, sendPlanned } from './send-planned'
import { conflict, fromWrite, isGone, isTaken, stillUnknown } from './step-error'
import type { Author, Done, StepError, UndoContext } from './step-kind'

/** What was there before something was made: its id, or nothing. */
export type WasThere = { id: string } | null

interface Creation<T> {
  domain: Domain
  /** For sentences: `The certificate "orders"`. */
  what: string
  was: WasThere
  isAgain: boolean
  find: () => Promise<Result<Authored | null, ApiError>>
  isOurs: (found: Authored) => boolean
  request: PlannedRequest | undefined
  schema: z.ZodType<T>
  /** `null` answer: it was found again after an answer that was lost. */
  done: (found: Authored | T, isFoundAgain: boolean) => Done
}

/** Makes something once, however often it is called. */
export async function createOnce<T>(creation: Creation<T>): Promise<Result<Done, StepError>> {
  const { domain, what, was, isAgain, find, isOurs, request, schema, done } = creation
  if (was !== null) return conflict(`${what} appeared after the plan was made. Plan again: it may do as it is.`)
  if (isAgain) {
    const found = await find()
    if (!found.ok) return stillUnknown(found.error)
    if (found.value && isOurs(found.value)) return ok(done(found.value, true))
    if (found.value)
      return conflict(
        `${what} was made by somebody else meanwhile. Use another name, or plan again to use it as it is.`,
      )
  }
  const answer = await sendPlanned(domain, request, schema)
  if (answer.ok) return ok(done(answer.value, false))
  if (!isAgain || !isTaken(answer.error)) return fromWrite(answer.error)
  // What was sent before arrived only now, after we looked.
  const late = await find()
  if (!late.ok) return stillUnknown(late.error)
  return late.value && isOurs(late.value) ? ok(done(late.value, true)) : fromWrite(answer.error)
}

/**
 * Ours: it was absent when the step began, and whoever we call as has made it since. That it came since needs no clock, as it was
 * absent. An unknown caller (a token that does not say) proves nothing.
 */
export const isMadeBy = (caller: Author, { idcsCreatedBy }: Authored): boolean =>
  caller !== null && idcsCreatedBy?.value === caller

interface Removal extends Pick<UndoContext<WasThere>, 'domain' | 'was' | 'made'> {
  what: string
  find: () => Promise<Result<Authored | null, ApiError>>
  isOurs: (found: Authored) => boolean
  /** Without the id. */
  path: string
}

/** Deletes what a step made, and nothing else. */
export async function removeMade({
  domain,
  what,
  was,
  made,
  find,
  isOurs,
  path,
}: Removal): Promise<Result<string, StepError>> {
  const id = made ? ok(made.id ?? null) : await findMade({ was, find, isOurs })
  if (!id.ok) return err(id.error)
  if (id.value === null) return ok(`${what} was not made by this run; it was left alone.`)
  const request = { method: 'DELETE', path: `${path}/${encodeURIComponent(id.value)}` }
  const deleted = await sendPlanned(domain, request, anything)
  if (deleted.ok) return ok(`${what} was deleted.`)
  return isGone(deleted.error) ? ok(`${what} was gone already.`) : fromWrite(deleted.error)
}

async function findMade({
  was,
  find,
  isOurs,
}: Pick<Removal, 'was' | 'find' | 'isOurs'>): Promise<Result<string | null, StepError>> {
  if (was !== null) return ok(null)
  const found = await find()
  if (!found.ok) return stillUnknown(found.error)
  return ok(found.value && isOurs(found.value) ? found.value.id : null)
}
