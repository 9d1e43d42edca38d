import { products } from '../facts/service-kind'
import type { Gate, Refusal } from '../gates/gate'
import { capital } from '../gates/names'

/** One answer the outside world sees, with every gate that is known to give it. */
export interface PublicAnswer {
  /** Unique among answers, and good in an address: `token-endpoint-invalid_client`. */
  key: string
  from: string
  /** What stands in the answer: "invalid_client: Client authentication failed." */
  words: string
  gates: Gate[]
}

/**
 * Every answer the catalogue knows, in the order a call could meet them. A gate belongs to all answers that its refusals allow:
 * one that answers 401 at any service is behind Oracle Integration's 401 as well.
 */
export function publicAnswers(gates: readonly Gate[]): PublicAnswer[] {
  const known = gates.flatMap(({ refusals }) => refusals).filter((refusal) => !isByWords(refusal))
  const answers = new Map(known.map((refusal) => [answerKey(refusal), refusal]))
  return [...answers].map(([key, answer]) => ({
    key,
    from: answerFrom(answer),
    words: answerWords(answer),
    gates: gates.filter(({ refusals }) => refusals.some((refusal) => allows(refusal, answer))),
  }))
}

/** Other gates that can give one of this gate's answers: the ones it is confused with. */
export const answersAlike = (gate: Gate, gates: readonly Gate[]): Gate[] =>
  gates.filter(
    (other) =>
      other !== gate &&
      other.refusals.some((theirs) => gate.refusals.some((own) => allows(theirs, own) || allows(own, theirs))),
  )

/** Told by a text alone, which each program words its own way: no answer that could be listed. */
const isByWords = ({ status, error, description, text }: Refusal): boolean =>
  text !== undefined && status === undefined && error === undefined && description === undefined

/** Whether what is said of a refusal leaves room for this answer: what it does not mention may be anything, but words it must have. */
const allows = (refusal: Refusal, answer: Refusal): boolean =>
  refusal.at === answer.at &&
  (refusal.text === undefined || refusal.text.source === answer.text?.source) &&
  (['service', 'status', 'error', 'description'] as const).every(
    (member) => refusal[member] === undefined || refusal[member] === answer[member],
  )

export const answerFrom = ({ at, service }: Refusal): string => {
  switch (at) {
    case 'caller':
      return 'The caller’s own program'
    case 'network':
      return 'The network'
    case 'sign-in':
      return 'The sign-in page'
    case 'token-endpoint':
      return 'The token endpoint'
    case 'verifier':
      return 'Whoever verifies the token'
    case 'service':
      return service ? capital(products[service]) : 'The service'
  }
}

/** Status, OAuth error and text, as far as they are known. */
export const answerWords = (refusal: Refusal): string => {
  if (isByWords(refusal)) return 'words of its own'
  const { status, error, description } = refusal
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
