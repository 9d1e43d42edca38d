import type { ServiceAnswerFact, ServiceRequestFact } from '../facts/call-facts'
import { proofCalls } from '../facts/proof-calls'
import type { ServiceInstance } from '../queries/shapes/domains'
import type { ReceivedAnswer, SentRequest, ServiceTestInput } from '../queries/shapes/test'
import type { Result } from '../result'
import { err, ok } from '../result'
import { redact } from '../triage/redact'
import { isSafeForCredentials, isWithin, plainAddress } from './address'
import { bearerAuthorization } from './authorization-header'
import type { Domain } from './domain'
import { exchange, type NetworkError, type RawAnswer } from './exchange'
import { type Explanation, explainError } from './explain-error'
import { proofPath } from './proof-call'
import { dateOf, receivedAnswer } from './received-answer'

/** A call that is ready to go; holds the token, so it is never kept. `maskedProbe` is what may be shown. */
export interface Probe {
  method: 'GET' | 'POST'
  url: string
  accessToken: string
  body?: string
  fact: ServiceRequestFact
}

type ProbeWish = Pick<ServiceTestInput, 'baseUrl' | 'confirmed' | 'accessToken' | 'call'>

/**
 * The proof call: a list or a route that changes nothing, or `trigger`, which runs an integration. The token goes only to an address
 * that stands in the instance's application, or that a person has confirmed.
 */
export function buildProbe(service: ServiceInstance, wish: ProbeWish): Result<Probe, Explanation> {
  const base = wish.baseUrl.trim().replace(/\/+$/, '')
  if (!isSafeForCredentials(base))
    return err({
      message: `"${base}" is not an address a token may go to.`,
      todo: 'Use the https address of the instance.',
    })
  if (!service.urls.includes(plainAddress(new URL(base))) && wish.confirmed !== true)
    return err({
      message: `${base} does not stand in the application "${service.displayName}".`,
      todo: 'Confirm that this is the instance you mean: it will receive the access token.',
    })
  const { method, root, path, query = '', body } = proofPath(wish.call)
  const { service: kind, operation } = proofCalls[wish.call.kind]
  const url = `${base}${root}${path}${query}`
  // `..` in a path must not turn the call into another one.
  if (!isWithin(`${base}${root}`, url))
    return err({
      message: `The path ${path} leads away from what it names.`,
      todo: 'Give the path as it stands in the integration or in the gateway’s deployment.',
    })
  const { audience, secondaryAudiences, scopes, appId, displayName } = service
  const fact: ServiceRequestFact = {
    kind,
    url,
    method,
    operation,
    audiences: [audience, ...secondaryAudiences].filter(Boolean),
    appId,
    name: displayName,
    scopes: scopes.map(({ fqs }) => fqs),
    hasToken: wish.accessToken !== '',
  }
  return ok({ method, url, accessToken: wish.accessToken, fact, ...(body !== undefined && { body }) })
}

/** One try, without following redirects: an OIC host that answers 307 would take the token along. */
export const sendProbe = ({ fetch }: Domain, probe: Probe): Promise<Result<RawAnswer, NetworkError>> => {
  const { method, url, body } = probe
  const bearer = probe.accessToken === '' ? undefined : bearerAuthorization(probe.accessToken)
  const headers = Object.fromEntries(headersOf(probe, bearer))
  const written = body === undefined ? {} : { body }
  return exchange(fetch, { method, url, headers, ...written }, { maxBytes: 1_000_000, timeoutMilliseconds: 30_000 })
}

const headersOf = ({ body }: Probe, authorization: string | undefined): [string, string][] => [
  ...(authorization === undefined ? [] : ([['authorization', authorization]] satisfies [string, string][])),
  ['accept', 'application/json'],
  ...(body === undefined ? [] : ([['content-type', 'application/json']] satisfies [string, string][])),
]

/** As it was sent, with the token masked. */
export const maskedProbe = (probe: Probe): SentRequest => ({
  method: probe.method,
  url: probe.url,
  headers: headersOf(probe, probe.accessToken === '' ? undefined : 'Bearer …'),
  ...(probe.body !== undefined && { body: probe.body }),
})

/** What the service answered, for the page and for the gates; no fact when nothing answered. */
export function readServiceAnswer(received: Result<RawAnswer, NetworkError>): {
  answer: ReceivedAnswer
  fact?: ServiceAnswerFact
} {
  if (!received.ok) {
    const { message, todo } = explainError(received.error)
    return { answer: { kind: 'none', because: message, todo, milliseconds: 0 } }
  }
  const { status, headers, body } = received.value
  const challenge = headers.get('www-authenticate')
  const date = dateOf(headers)
  const fact: ServiceAnswerFact = {
    status,
    ...(challenge !== null && { challenge }),
    ...(body !== '' && { body: redact(body).slice(0, 2_000) }),
    ...(date !== undefined && { date }),
  }
  return { answer: receivedAnswer(received.value), fact }
}
