import type { FactName } from '../facts/facts'
import type { LastAnswer } from './last-answer'
import type { Look } from './look'
import type { Judgement } from './verdict'

type Question = NonNullable<Judgement['question']>

/** The one question whose answer leaves the fewest gates; `undefined`: nothing that a person could look at separates them. */
export function separatingQuestion(candidates: readonly Look[], last: LastAnswer): Question | undefined {
  if (candidates.length < 2) return undefined
  return probe(candidates, last) ?? lookAtFact(candidates)
}

/** The same client with another grant: it passes the client's gates, or it does not. */
function probe(candidates: readonly Look[], last: LastAnswer): Question | undefined {
  if (last.kind !== 'refused' || last.at !== 'token-endpoint') return undefined
  const ofClient = candidates.filter(({ gate }) => gate.stage === 'client')
  const others = candidates.filter(({ gate }) => gate.stage !== 'client')
  if (ofClient.length === 0 || others.length === 0 || last.answer.error === 'unauthorized_client') return undefined
  return {
    fact: 'client-credentials-probe',
    options: [
      { answer: 'It works, or fails with another error', leaves: ids(others) },
      { answer: 'It fails in the same way', leaves: ids(ofClient) },
    ],
  }
}

function lookAtFact(candidates: readonly Look[]): Question | undefined {
  const counts = new Map<FactName, Look[]>()
  for (const candidate of candidates) {
    // `shows` speaks of the first fact that a gate needs; where that is known, the next one keeps it from being told.
    const [fact] = candidate.missing.length > 0 ? candidate.missing : candidate.gate.needs
    if (fact === undefined || candidate.gate.shows === undefined) continue
    counts.set(fact, [...(counts.get(fact) ?? []), candidate])
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.length - a.length)
  if (!best) return undefined
  const [fact, decided] = best
  const rest = candidates.filter((candidate) => !decided.includes(candidate))
  return {
    fact,
    options: [
      ...decided.map(({ gate }) => ({ answer: seenOf(gate), leaves: [gate.id] })),
      { answer: 'None of these', leaves: ids(rest) },
    ],
  }
}

const seenOf = ({ shows, shut }: Look['gate']) => (typeof shows === 'string' ? shows : shut.replace(/\.$/, ''))

const ids = (looks: readonly Look[]) => looks.map(({ gate }) => gate.id)
