import type { FactName } from '../facts/facts'
import type { LastAnswer } from './last-answer'
import type { Look } from './look'
import type { Judgement } from './verdict'

type Question = NonNullable<Judgement['question']>

const asks: Record<FactName, string> = {
  domain: 'Look at the domain’s address. Which of these is so?',
  settings: 'Look at the domain’s settings. Which of these is so?',
  app: 'Look at the client’s application in the domain. Which of these is so?',
  resourceApp: 'Look at the called instance’s application in the domain. Which of these is so?',
  certificates: 'Look at the certificates in the domain. Which of these is so?',
  refusal: 'Look at the message that came. Which of these is so?',
  signInRequest: 'Look at the address a person was sent to for signing in. Which of these is so?',
  code: 'Look at the authorization code and its exchange. Which of these is so?',
  refresh: 'Look at the refresh token that was sent. Which of these is so?',
  clientAssertion: 'Decode the client’s own assertion. Which of these is so?',
  holder: 'Look for whom the token speaks for in the domain. Which of these is so?',
  policy: 'Look at the gateway’s policy. Which of these is so?',
  trigger: 'Look at the called integration. Which of these is so?',
  fusionUser: 'Look for the account in Fusion. Which of these is so?',
  keySet: 'Open the domain’s signing keys as a stranger. Which of these is so?',
  user: 'Look for the user in the domain. Which of these is so?',
  roles: 'Look at the instance’s application roles in the domain. Which of these is so?',
  tokenRequest: 'Look at the token request as it was sent. Which of these is so?',
  assertion: 'Decode the assertion. Which of these is so?',
  tokenAnswer: 'Look at the token endpoint’s answer. Which of these is so?',
  token: 'Decode the access token. Which of these is so?',
  serviceRequest: 'Look at the call to the service. Which of these is so?',
  serviceAnswer: 'Look at the service’s answer. Which of these is so?',
  words: 'Look at the message that came. Which of these is so?',
  probe: 'Send the smaller requests one after the other. Which of these is so?',
  now: 'Look at the time of the call. Which of these is so?',
}

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
    ask: 'Does a client-credentials request with the same header work?',
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
    ask: asks[fact],
    options: [
      ...decided.map(({ gate }) => ({ answer: gate.shows ?? gate.shut, leaves: [gate.id] })),
      { answer: 'None of these', leaves: ids(rest) },
    ],
  }
}

const ids = (looks: readonly Look[]) => looks.map(({ gate }) => gate.id)
