import type { Facts } from '../facts/facts'
import { jwtBearer } from '../facts/grant-types'
import type { AssertionFact, DecodedJwt } from '../facts/jwt-facts'
import type { KnownValues } from '../gates/known-values'
import { wholeOrNothing } from '../jose/whole-or-nothing'
import type { Paste } from './paste'
import { withWords } from './with-words'

/** Somebody who hands on a token does well to take its signature off: that alone makes it no broken one. */
const withoutSignature = /signature is missing/

/** What a diagnosis may know from a paste. `now` is an ISO instant. */
export function toFacts(paste: Paste, now: string): Facts {
  const { assertion, token, tokenRequest, tokenAnswer, serviceRequest, serviceAnswer, policy, refusal } = paste
  const { logoutRequest } = paste
  const own = paste.clientAssertion && unchecked(paste.clientAssertion)
  // Alone in a request of another grant, it is the one that is judged.
  const isAlone = own && !assertion && tokenRequest?.grantType !== jwtBearer
  const values: KnownValues = {
    ...(assertion && { assertion: unchecked(assertion) }),
    ...(own && { [isAlone ? 'assertion' : 'clientAssertion']: own }),
    ...(token && {
      token: {
        ...handedOn(token),
        signature: 'unchecked' as const,
        uncheckedBecause: 'The signature of a pasted token can only be checked with the domain’s keys.',
      },
    }),
    ...(tokenRequest && { tokenRequest }),
    ...(logoutRequest && { logoutRequest }),
    ...(tokenAnswer && { tokenAnswer }),
    ...(serviceRequest && { serviceRequest }),
    ...(serviceAnswer && { serviceAnswer }),
    ...(policy && { policy }),
    ...(refusal && { refusal }),
  }
  const facts = Object.entries(values).map(([name, value]) => [name, { value, from: 'paste', at: now }])
  return withWords({ ...(Object.fromEntries(facts) as Facts), now: { value: now, from: 'request', at: now } })
}

const unchecked = (jwt: DecodedJwt): AssertionFact => ({ ...handedOn(jwt), signature: 'unchecked' })

const handedOn = (jwt: DecodedJwt): DecodedJwt => {
  const { problems, ...read } = wholeOrNothing(jwt)
  return { ...read, problems: problems.filter((problem) => !withoutSignature.test(problem)) }
}
