import { ApiProblemError } from '@/lib/queries/fetch-json'

/** The server's sentences for single fields: `{ clientSecret: "…" }`; empty when the problem belongs to none of these. */
export function fieldErrors(error: unknown, fields: readonly string[]): Partial<Record<string, string>> {
  if (!(error instanceof ApiProblemError)) return {}
  const { field, message, todo } = error.problem
  if (field === undefined || !fields.includes(field)) return {}
  return { [field]: todo ? `${message} ${todo}` : message }
}
