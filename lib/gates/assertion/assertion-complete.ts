import { jwtBearer } from '../../facts/grant-types'
import type { ClaimChange } from '../../facts/request-change'
import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

/** Required by Oracle's table; `iat` is listed there, and `jti` is not. */
const required = ['iss', 'sub', 'aud', 'exp'] as const

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

export default defineGate({
  id: 'assertion-complete',
  stage: 'assertion',
  question: 'Does it say all that it must?',
  shut: 'A claim that every assertion needs is missing.',
  explain:
    'iss, sub, aud and exp are required, and a published procedure leaves exp out. ' +
    'Oracle’s list of errors for each missing one is of another API.',
  byHand: byCaller('Put iss, sub, aud, exp and iat into the claims.', 'Sign again.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules, sources.authenticationErrors],
  needs: ['assertion'],
  uses: ['tokenRequest', 'domain', 'user'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s claims would tell.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { claims }, tokenRequest, domain, user }) {
    const missing = required.filter((name) => isEmpty(claims[name]))
    const [first] = missing
    if (first === undefined) return { state: 'open' }
    const clientId = tokenRequest?.clientId
    const isForUser = tokenRequest === undefined || tokenRequest.grantType === jwtBearer
    const values: Record<(typeof required)[number], ClaimChange | undefined> = {
      iss: clientId,
      sub: isForUser ? user?.userName : clientId,
      aud: domain ? 'https://identity.oraclecloud.com/' : undefined,
      exp: { secondsFromNow: 300 },
    }
    const known = missing.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]))
    return {
      state: 'shut',
      says: `The assertion has no ${missing.join(', no ')}.`,
      evidence: [{ at: `assertion.claims.${first}`, found: null, expected: required }],
      fix:
        known.length === missing.length
          ? {
              kind: 'request',
              title: `Sign again with ${missing.join(', ')}`,
              change: { claims: Object.fromEntries(known) },
            }
          : {
              kind: 'manual',
              title: `Put ${missing.join(', ')} into the claims`,
              steps: ['Put the missing claims into the assertion.', 'Sign again.'],
            },
    }
  },
})
