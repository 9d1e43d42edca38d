import { grantName } from '../facts/grant-names'
import { jwtBearer } from '../facts/grant-types'
import { products, type ServiceKind } from '../facts/service-kind'
import type { KnownValues } from './known-values'
import { capital } from './names'
import { sources } from './sources'

type Applies = true | { because: string }

/** Whether the call was made with an assertion: a user's, or the client's own in place of a secret. Where nothing says so, yes. */
export function toAssertions(known: KnownValues): Applies {
  return known.tokenRequest?.clientAuth === 'client-assertion' ? true : toUserAssertions(known)
}

/** Whether the grant was a user assertion. */
export function toUserAssertions({ tokenRequest, token, tokenAnswer }: KnownValues): Applies {
  const grant = tokenRequest?.grantType
  if (grant !== undefined && grant !== '' && grant !== jwtBearer)
    return { because: `The grant is ${grantName(grant)}: no assertion is sent.` }
  // Documented for refresh tokens alone: see `sources.refreshTokenReused`.
  if (/already been consumed/i.test(tokenAnswer?.errorDescription ?? ''))
    return { because: `This answers a refresh token that was used twice (${sources.refreshTokenReused.title}).` }
  const code = token?.claims.gtp
  if (!tokenRequest && typeof code === 'string' && code !== 'jwt')
    return { because: `The token was issued for another grant (gtp ${code}).` }
  return true
}

/** Whether the assertion speaks for a user, and not for the client itself. */
export function toSubjects(known: KnownValues): Applies {
  const assertions = toUserAssertions(known)
  if (assertions !== true) return assertions
  return speaksForClient(known) ? { because: 'The assertion speaks for the client itself, not for a user.' } : true
}

/** `sub` is the client ID: allowed, and it makes a token without a user. */
export function speaksForClient({ assertion, tokenRequest, app }: KnownValues): boolean {
  const sub = assertion?.claims.sub
  return typeof sub === 'string' && sub !== '' && (sub === tokenRequest?.clientId || sub === app?.clientId)
}

/** Where nothing says what is called, yes. */
const toService =
  (kind: ServiceKind) =>
  ({ serviceRequest }: KnownValues): Applies =>
    serviceRequest && serviceRequest.kind !== kind
      ? { because: `${capital(products[serviceRequest.kind])} is called, not ${products[kind]}.` }
      : true

export const toOpa = toService('opa')

export const toOic = toService('oic')

export const toFusion = toService('fusion')

export const toGateway = toService('gateway')

/** What Oracle’s services ask by themselves; at a gateway its policy does. */
export const notToGateway = ({ serviceRequest }: KnownValues): Applies =>
  serviceRequest?.kind === 'gateway' ? { because: 'At a gateway its policy decides that.' } : true

/** Where a program of one’s own verifies tokens. Where nothing says who did, yes. */
export const toOwnVerifiers = ({ refusal, serviceRequest, tokenAnswer }: KnownValues): Applies =>
  refusal?.at === 'verifier' || (!refusal && !serviceRequest && !tokenAnswer)
    ? true
    : { because: 'No program of your own verifies this token.' }

/** What only somebody who verifies tokens by itself asks: a gateway, or another service than Oracle's. */
export const toVerifiers = (known: KnownValues): Applies => (known.refusal?.at === 'verifier' ? true : toGateway(known))

/** A refresh token stands for its own scope; asking for none is asking for all of it. */
export const toScopes = ({ tokenRequest }: KnownValues): Applies =>
  tokenRequest?.grantType === 'refresh_token' && tokenRequest.scope === ''
    ? { because: 'A refresh token keeps the scope it was given for.' }
    : true
