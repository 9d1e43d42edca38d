import type { ServiceAnswerFact, TokenAnswerFact } from '../facts/facts'
import type { ServiceKind } from '../facts/service-kind'
import type { Stage } from './gate'
import type { KnownValues } from './known-values'

/** How far a call came, by what was answered last. */
export type LastAnswer =
  | { kind: 'none' /** There is an access token, so some request got one. */; hasToken: boolean }
  | { kind: 'token' }
  | { kind: 'served' }
  | { kind: 'refused'; at: 'token-endpoint'; answer: TokenAnswerFact }
  | { kind: 'refused'; at: 'service'; answer: ServiceAnswerFact; service?: ServiceKind; hasToken: boolean }

/** A refused token request ends the call, whatever was answered on another day. */
export function lastAnswer({ tokenAnswer, serviceAnswer, serviceRequest, token }: KnownValues): LastAnswer {
  if (tokenAnswer && !tokenAnswer.success) return { kind: 'refused', at: 'token-endpoint', answer: tokenAnswer }
  const hasToken = token !== undefined || tokenAnswer !== undefined
  if (serviceAnswer && serviceAnswer.status >= 200 && serviceAnswer.status < 300) return { kind: 'served' }
  if (serviceAnswer) {
    const service = serviceRequest && { service: serviceRequest.kind }
    return { kind: 'refused', at: 'service', answer: serviceAnswer, hasToken, ...service }
  }
  return tokenAnswer ? { kind: 'token' } : { kind: 'none', hasToken }
}

/** Who answers at a gate of this stage. */
export const answersAt = (stage: Stage): 'token-endpoint' | 'service' =>
  stage === 'token' || stage === 'service' ? 'service' : 'token-endpoint'
