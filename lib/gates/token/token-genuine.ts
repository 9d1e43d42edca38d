import { byCaller } from '../by-hand'
import { defineGate, type Fix, type Outcome } from '../gate'
import { domainName } from '../names'
import { tokenNotAccepted } from '../refusals'
import { sources } from '../sources'

const plain = (url: string) => url.replace(/\/+$/, '').replace(/:443$/, '').toLowerCase()

export default defineGate({
  id: 'token-genuine',
  stage: 'token',
  question: 'Is it a whole token of this domain?',
  shut: 'The token is cut, changed, or of another domain.',
  explain:
    'The service checks the signature with the keys of its own identity domain. A token that lost its end when it was copied, or one of another tenancy’s domain fails here, whatever its claims say. ' +
    'Every domain signs with a key named SIGNING_KEY and says the same iss: tenant_iss tells them apart.',
  byHand: byCaller(
    'Take access_token from the answer whole, from its first “eyJ” to its last character.',
    'Ask the domain of the called instance for it, not the caller’s own.',
    'Send it as “Authorization: Bearer <token>”, on one line.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.tokenValidation, sources.accessToken, sources.bearerErrors],
  judgesForm: true,
  needs: ['token'],
  uses: ['domain'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The token itself would tell: paste it whole.',
  shows: 'It is cut, or of another domain',
  whenLeft: () => ({ fix: whole }),

  check({ token: { claims, problems, signature, uncheckedBecause }, domain }) {
    const [problem] = problems
    if (problem !== undefined)
      return shut(`The token is not whole. ${problem}`, {
        at: 'token',
        found: problem,
        expected: 'header, claims and signature',
      })
    const tenant = claims.tenant_iss
    if (domain && typeof tenant === 'string' && plain(tenant) !== plain(domain.url))
      return shut(`The token is of another domain than ${domainName(domain)}.`, {
        at: 'token.claims.tenant_iss',
        found: tenant,
        expected: domain.url,
      })
    switch (signature) {
      case 'valid':
        return { state: 'open', deciding: 'signature checked' }
      case 'invalid':
        return shut('The token’s signature does not fit: it was cut or changed, or another domain signed it.', {
          at: 'token.signature',
          found: 'does not fit the domain’s keys',
          expected: 'made by this domain',
        })
      case 'unchecked':
        return {
          state: 'unknown',
          because: uncheckedBecause ?? 'The signature could not be checked here.',
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
