import 'server-only'
import type { ApiError } from '../domain/domain'
import { explainError } from '../domain/explain-error'
import { type Refused, refused } from './answer'

/** A domain's refusal as an answer of ours: 502, because it is another server that said no, with what it said kept as evidence. */
export function refuseWith(error: ApiError, field?: string): { ok: false; error: Refused } {
  const { message, todo } = explainError(error)
  return refused(502, {
    code: error.kind === 'http' ? `domain-${error.status}` : `domain-${error.kind}`,
    message,
    todo,
    ...(field ? { field } : {}),
    answer: {
      ...(error.kind === 'http' ? { status: error.status } : {}),
      ...(error.kind === 'http' && error.requestId ? { requestId: error.requestId } : {}),
      ...('body' in error ? { body: error.body.slice(0, 2_000) } : { body: error.detail }),
    },
  })
}
