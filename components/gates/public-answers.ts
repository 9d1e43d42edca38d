import type { Gate, Refusal } from '@/lib/gates/gate'

/** One answer the outside world sees, with every gate that is known to give it. */
export interface PublicAnswer {
  /** Unique among answers, and good in an address: `token-endpoint-invalid_client`. */
  key: string
  from: string
  /** What stands in the answer: "invalid_client: Client authentication failed." */
  words: string
  gates: Gate[]
}

/** Every answer the catalogue knows, in the order a call could meet them; the same words from several gates are one answer. */
export function publicAnswers(gates: readonly Gate[]): PublicAnswer[] {
  const answers = new Map<string, PublicAnswer>()
  for (const gate of gates)
    for (const refusal of gate.refusals) {
      const key = answerKey(refusal)
      const known = answers.get(key)
      if (!known) answers.set(key, { key, from: answerFrom(refusal), words: answerWords(refusal), gates: [gate] })
      else if (!known.gates.includes(gate)) known.gates.push(gate)
    }
  return [...answers.values()]
}

/** Other gates that give the very same answer: the ones this gate is confused with. */
export const answersAlike = (gate: Gate, gates: readonly Gate[]): Gate[] => {
  const keys = new Set(gate.refusals.map(answerKey))
  return gates.filter((other) => other !== gate && other.refusals.some((refusal) => keys.has(answerKey(refusal))))
}

export const answerFrom = ({ at, service }: Refusal): string => {
  if (at === 'token-endpoint') return 'The token endpoint'
  return { opa: 'Process Automation', oic: 'Oracle Integration', any: 'The service' }[service ?? 'any']
}

/** Status, OAuth error and text, as far as they are known. */
export const answerWords = ({ status, error, description }: Refusal): string => {
  const said = [error, description].filter(Boolean).join(': ')
  return [status && `HTTP ${status}`, said].filter(Boolean).join(' · ') || 'any refusal'
}

export const answerKey = ({ at, service, status, error, description }: Refusal): string =>
  [at, service, status, error, description]
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replace(/-$/, '')
