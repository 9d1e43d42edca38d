import type { Group } from '@/lib/triage/bulk/to-grouped'
import type { BulkResult } from './use-bulk'

/** Of each gate its question, and what is so when it is shut. */
export type GateWords = Readonly<Record<string, { question: string; shut: string }>>

/** A group as the table shows it. */
export interface Row {
  group: Group
  /** What is wrong where one gate is left; the likeliest gate's question where several are. */
  cause: string
  /** Of all tokens, or of all errors: 0 to 1. */
  share: number
  /** As chosen: plain or pseudonyms. */
  clients: readonly string[]
  example: string
}

export function rowsOf(
  { grouped: { groups }, hidden }: Pick<BulkResult, 'grouped' | 'hidden'>,
  gates: GateWords,
  showsNames: boolean,
): Row[] {
  const total = { tokens: 0, errors: 0 }
  for (const { of, count } of groups) total[of] += count
  return groups.map((group, at) => {
    const masked = hidden[at] ?? { clients: [], example: '' }
    return {
      group,
      cause: causeOf(group, gates),
      share: group.count / total[group.of],
      clients: showsNames ? group.clients : masked.clients,
      example: showsNames ? group.example : masked.example,
    }
  })
}

function causeOf({ gateId, of, isCause }: Group, gates: GateWords): string {
  if (gateId === undefined) return of === 'tokens' ? 'Nothing wrong is seen' : 'No gate answers like this'
  const gate = gates[gateId]
  return (isCause ? gate?.shut : gate?.question) ?? gateId
}
