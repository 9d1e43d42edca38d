import algorithm from '../assertion/assertion-algorithm'
import audience from '../assertion/assertion-audience'
import begun from '../assertion/assertion-begun'
import complete from '../assertion/assertion-complete'
import issuer from '../assertion/assertion-issuer'
import keyNamed from '../assertion/assertion-key-named'
import shape from '../assertion/assertion-shape'
import signature from '../assertion/assertion-signature'
import times from '../assertion/assertion-times'
import units from '../assertion/assertion-units'
import unused from '../assertion/assertion-unused'
import subject from '../assertion/client-assertion-subject'
import { byCaller } from '../by-hand'
import { defineGate, type Evidence, type Fix, open } from '../gate'
import type { KnownValues } from '../known-values'
import { clientNotAuthenticated } from '../refusals'
import { sources } from '../sources'

/** What is asked of every assertion. Whether the application holds the key is asked once, of the user's: both are signed with one. */
const asked = [
  shape,
  keyNamed,
  algorithm,
  signature,
  complete,
  issuer,
  subject,
  audience,
  units,
  times,
  begun,
  unused,
] as const

export default defineGate({
  id: 'client-assertion',
  stage: 'client',
  question: 'Is the client’s own assertion right?',
  shut: 'The assertion in place of the client’s secret is not right.',
  explain:
    'Beside the assertion for a user a client can prove itself by one of its own, in place of a secret. ' +
    'The same rules hold for it; its iss and sub are both the client ID.',
  byHand: byCaller('Sign one for each request, with the client ID as iss and sub.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules],
  judgesForm: true,
  needs: ['clientAssertion', 'tokenRequest', 'now'],
  uses: ['app', 'domain', 'tokenAnswer'],
  refusals: [clientNotAuthenticated('inferred', sources.userAssertion)],
  wouldTell: 'The client assertion would tell: decode it.',
  shows: true,
  applies: ({ clientAssertion, tokenRequest }) =>
    !tokenRequest || clientAssertion || (tokenRequest.clientAuth === 'client-assertion' && tokenRequest.hasAssertion)
      ? true
      : { because: 'No client assertion goes along with one for a user.' },

  check({ clientAssertion: assertion, tokenRequest, ...known }) {
    const facts: KnownValues = { ...known, assertion, tokenRequest: { ...tokenRequest, grantType: '' } }
    const outcomes = asked.map((gate) => gate.check(facts))
    const bad = outcomes.find(({ state }) => state === 'shut') ?? outcomes.find(({ state }) => state === 'unknown')
    if (!bad) return open
    return bad.state === 'shut' ? { ...bad, evidence: bad.evidence.map(ofClient) as typeof bad.evidence, fix } : bad
  },
})

const ofClient = (seen: Evidence): Evidence => ({ ...seen, at: seen.at.replace(/^assertion/, 'clientAssertion') })

const fix: Fix = { kind: 'request', title: 'Sign the client’s assertion again', change: { clientAssertion: 'fresh' } }
