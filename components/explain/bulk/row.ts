import type { Group } from '@/lib/triage/bulk/to-grouped'
import type { BulkResult } from './use-bulk'

/** A group as the table shows it. */
export interface Row {
  group: Group
  /** What stopped them, as the gate asks it; else what was recognised. */
  cause: string
  /** Of all tokens, or of all errors: 0 to 1. */
  share: number
  /** As chosen: plain or pseudonyms. */
  clients: readonly string[]
  example: string
}

/** `questions`: of each gate. */
export function rowsOf(
  { grouped: { groups }, hidden }: Pick<BulkResult, 'grouped' | 'hidden'>,
  questions: Readonly<Record<string, string>>,
  showsNames: boolean,
): Row[] {
  const total = { tokens: 0, errors: 0 }
  for (const { of, count } of groups) total[of] += count
  return groups.map((group, at) => {
    const masked = hidden[at] ?? { clients: [], example: '' }
    return {
      group,
      cause: causeOf(group, questions),
      share: group.count / total[group.of],
      clients: showsNames ? group.clients : masked.clients,
      example: showsNames ? group.example : masked.example,
    }
  })
}

function causeOf({ gateId, of }: Group, questions: Readonly<Record<string, string>>): string {
  if (gateId !== undefined) return questions[gateId] ?? gateId
  return of === 'tokens' ? 'Nothing wrong is seen' : 'No gate answers like this'
}
