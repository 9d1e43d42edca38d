import type { Disturbance, DisturbanceInput, DisturbanceKindInfo } from '@/lib/sandbox/disturbance-types'

/** What a form holds: text by field name; empty is not given. */
export type DisturbanceDraft = Record<string, string>

/** A new form of one kind, with what the sandbox suggests. */
export function freshDraft({ fields }: DisturbanceKindInfo, domains: readonly string[]): DisturbanceDraft {
  const suggested = fields.map(({ name, suggestion }): [string, string] => [name, String(suggestion ?? '')])
  return { ...Object.fromEntries(suggested), domain: domains[0] ?? '' }
}

export function draftToInput({ kind, fields }: DisturbanceKindInfo, draft: DisturbanceDraft): DisturbanceInput {
  const given = fields.flatMap(({ name, type }): [string, string | number][] => {
    const text = draft[name]?.trim() ?? ''
    return text === '' ? [] : [[name, type === 'number' ? Number(text) : text]]
  })
  return { domain: '', ...Object.fromEntries(given), kind }
}

/** Where it disturbs and how much, in one line: "us · POST /oauth2/v1/token · 800 ms". */
export function whereAndHow(disturbance: Disturbance, tiers: Record<string, string>): string {
  const { domain, method, path, service, nth, every, times, milliseconds, jitter, seconds, tier } = disturbance
  const call = [method, path].filter(Boolean).join(' ')
  const parts = [
    service === undefined ? domain : `${service} in ${domain}`,
    call,
    milliseconds !== undefined && `${milliseconds}${jitter ? ` to ${milliseconds + jitter}` : ''} ms`,
    seconds !== undefined && `${Math.abs(seconds)} s${seconds < 0 ? ' behind' : ''}`,
    tier && (tiers[tier] ?? tier),
    nth !== undefined && `from call ${nth}`,
    every !== undefined && `1 call in ${every}`,
    times !== undefined && `${times} ${times === 1 ? 'time' : 'times'}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
