import type { ServiceAnswerFact, TokenAnswerFact } from '../facts/call-facts'
import type { RefusalFact, WordsFact } from '../facts/facts'
import type { ServiceKind } from '../facts/service-kind'
import type { KnownValues } from './known-values'

/** How far a call came, by what was answered last. */
export type LastAnswer =
  | { kind: 'none' /** There is an access token, so some request got one. */; hasToken: boolean }
  | { kind: 'token' }
  | { kind: 'served' }
  | ({ kind: 'refused'; words: readonly WordsFact[] } & (
      | { at: 'token-endpoint'; answer: TokenAnswerFact; hasToken: false }
      | { at: RefusalFact['at']; answer: RefusalFact; hasToken: boolean }
      | { at: 'service'; answer: ServiceAnswerFact; service?: ServiceKind; hasToken: boolean }
    ))

export type RefusedAnswer = Extract<LastAnswer, { kind: 'refused' }>

/** A refused token request ends the call, whatever was answered on another day; so does what stopped it on its way. */
export function lastAnswer(known: KnownValues): LastAnswer {
  const { tokenAnswer, serviceAnswer, serviceRequest, token, refusal, words = [] } = known
  if (tokenAnswer && !tokenAnswer.success)
    return { kind: 'refused', at: 'token-endpoint', answer: tokenAnswer, hasToken: false, words }
  const hasToken = token !== undefined || tokenAnswer !== undefined
  if (refusal) return { kind: 'refused', at: refusal.at, answer: refusal, hasToken, words }
  if (serviceAnswer && serviceAnswer.status >= 200 && serviceAnswer.status < 300) return { kind: 'served' }
  if (serviceAnswer) {
    const service = serviceRequest && { service: serviceRequest.kind }
    return { kind: 'refused', at: 'service', answer: serviceAnswer, hasToken, words, ...service }
  }
  return tokenAnswer ? { kind: 'token' } : { kind: 'none', hasToken }
}

/** Whatever words came with it. */
export function textOf({ at, answer }: RefusedAnswer): string {
  switch (at) {
    case 'token-endpoint':
      return [answer.error, answer.errorDescription, answer.body].filter(Boolean).join(' ')
    case 'service':
      return [answer.challenge, answer.body].filter(Boolean).join(' ')
    case 'caller':
    case 'network':
    case 'sign-in':
    case 'verifier':
      return [answer.error, answer.text].filter(Boolean).join(' ')
  }
}
