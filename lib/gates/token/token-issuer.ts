import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { domainName } from '../names'
import { plainAddress as plain } from '../plain-address'
import { tokenNotAccepted } from '../refusals'
import { sources } from '../sources'
import { isAssertion } from './is-assertion'

/** What tokens of any domain say. */
const common = 'https://identity.oraclecloud.com'

export default defineGate({
  id: 'token-issuer',
  stage: 'token',
  question: 'Is it of the called instance’s own domain?',
  shut: 'The token is of another identity domain than the called instance.',
  explain:
    'A service takes tokens of its own identity domain alone, so the client and the token endpoint are those of the called instance’s domain. ' +
    'Every domain writes the same iss: tenant_iss tells them apart.',
  byHand: byCaller(
    'Look up which identity domain the called instance belongs to.',
    'Ask that domain’s token endpoint, with a client of that domain.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.tokenValidation, sources.oicAcrossDomains, sources.accessToken],
  needs: ['token', 'domain'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The token’s tenant_iss, beside the called instance’s domain, would tell.',
  shows: true,

  check({ token, domain }) {
    const { iss, tenant_iss: tenant } = token.claims
    if (isAssertion(token)) return { state: 'unknown', because: 'What was sent is an assertion.' }
    if (token.signature === 'valid') return { state: 'open', deciding: domain.name }
    const own = [domain.url, domain.issuer].map(plain)
    // A domain's own name decides; the issuer does only where it is not the one that all domains have.
    const named = typeof tenant === 'string' ? tenant : iss
    if (typeof named !== 'string')
      return { state: 'unknown', because: 'The token does not say which domain issued it.' }
    const isOwn = typeof tenant === 'string' ? plain(tenant) === own[0] : own.includes(plain(named))
    if (tenant === undefined && plain(named) === common)
      return { state: 'unknown', because: 'Every domain writes this iss, and the token has no tenant_iss.' }
    if (isOwn) return { state: 'open', deciding: domain.name }
    return {
      state: 'shut',
      says: `The token is of another domain than ${domainName(domain)}.`,
      evidence: [
        { at: `token.claims.${tenant === undefined ? 'iss' : 'tenant_iss'}`, found: named, expected: domain.url },
      ],
      fix: { kind: 'request', title: `Send a token of ${domainName(domain)}`, change: { bearer: 'issued' } },
    }
  },
})
