import type { FactValues } from '../../facts/facts'
import { byCaller } from '../by-hand'
import { defineGate, type Fix, type Outcome } from '../gate'
import { plainAddress } from '../plain-address'
import { signatureWords, tokenNotAccepted } from '../refusals'
import { sources } from '../sources'
import { isAssertion } from './is-assertion'

export default defineGate({
  id: 'token-genuine',
  stage: 'token',
  question: 'Is the token whole, and signed by the domain?',
  shut: 'The token is cut or changed.',
  explain:
    'The service checks the signature with its own domain’s keys. ' +
    'A token that was cut or changed by a copy fails here, whatever its claims say. ' +
    'Every domain names its key SIGNING_KEY, so the name proves nothing.',
  byHand: byCaller(
    'Take access_token from the answer whole, from its first “eyJ” to its last character.',
    'Send it as “Authorization: Bearer <token>”, on one line.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.tokenValidation, sources.accessToken, sources.bearerErrors],
  judgesForm: true,
  needs: ['token'],
  uses: ['domain'],
  refusals: [
    tokenNotAccepted,
    { at: 'verifier', text: signatureWords, certainty: 'inferred', cite: sources.tokenValidation },
  ],
  wouldTell: 'The token itself would tell: paste it whole.',
  shows: true,
  whenLeft: () => ({ fix: whole }),

  check({ token, domain }) {
    const { claims, problems, signature, uncheckedBecause } = token
    const [problem] = problems
    if (problem !== undefined)
      return shut(`The token is not whole. ${problem}`, {
        at: 'token',
        found: problem,
        expected: 'header, claims and signature',
      })
    if (signature !== 'valid' && (isAssertion(token) || isForeign(claims.tenant_iss, domain)))
      return { state: 'unknown', because: 'Another than this domain has signed it.' }
    switch (signature) {
      case 'valid':
        return { state: 'open', deciding: 'signature checked' }
      case 'invalid':
        return shut('The token’s signature does not fit: it was cut or changed.', {
          at: 'token.signature',
          found: 'does not fit the domain’s keys',
          expected: 'made by this domain',
        })
      case 'unchecked':
        return {
          state: 'unknown',
          because: uncheckedBecause ?? 'The signature was not checked.',
          wanted: 'The domain’s signing keys would tell.',
        }
    }
  },
})

const whole: Fix = { kind: 'request', title: 'Send the token whole', change: { token: 'whole' } }

const shut = (says: string, evidence: { at: string; found: unknown; expected: string }): Outcome => ({
  state: 'shut',
  says,
  evidence: [evidence],
  fix: whole,
})

const isForeign = (tenant: unknown, domain: FactValues['domain'] | undefined): boolean =>
  typeof tenant === 'string' && domain !== undefined && plainAddress(tenant) !== plainAddress(domain.url)
