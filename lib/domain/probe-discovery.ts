import type { Facts, RefusalFact } from '../facts/facts'
import type { ReceivedAnswer, SentRequest, TestResult } from '../queries/shapes/test'
import { askDiscovery, discoveryIn } from './discovery'
import type { Connected, Domain } from './domain'
import type { NetworkError } from './exchange'
import { explainError } from './explain-error'
import { receivedAnswer } from './received-answer'

/** Whether a domain describes itself at the connected address. Sent without any credential; `now` is an ISO instant. */
export async function probeDiscovery(
  { name, url, fetch }: Connected & Pick<Domain, 'fetch'>,
  now: string,
): Promise<TestResult> {
  const request: SentRequest = {
    method: 'GET',
    url: `${url}/.well-known/openid-configuration`,
    headers: [['accept', 'application/json']],
  }
  const answer = await askDiscovery(url, fetch)
  if (!answer.ok) return { request, ...silence(answer.error, now), problems: [] }
  const read = discoveryIn(url, answer.value)
  const facts: Facts = read.ok
    ? { domain: { value: { name, url, ...read.value }, from: 'answer', at: now } }
    : refusedBy({ at: 'network', status: answer.value.status, text: explainError(read.error).message }, now)
  return { request, answer: receivedAnswer(answer.value), facts, problems: [] }
}

/** Nothing answered: what the network says is all there is. */
export function silence(error: NetworkError, now: string): { answer: ReceivedAnswer; facts: Facts } {
  const { message, todo } = explainError(error)
  return {
    answer: { kind: 'none', because: message, todo, milliseconds: 0 },
    facts: refusedBy({ at: 'network', text: error.detail }, now),
  }
}

export const refusedBy = (refusal: RefusalFact, now: string): Facts => ({
  refusal: { value: refusal, from: 'answer', at: now },
})
