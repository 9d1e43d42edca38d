import { toOwnVerifiers } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources as common } from '../sources'
import { sources } from './sources'

const words =
  /issuer did not match|issuer.{0,60}(?:mismatch|does not match|did not match|not valid|is invalid)|(?:unexpected|invalid).{0,24}["“'(]?\b(?:iss|issuer)\b|IDX10205|idcs-configuration/i

const steps = [
  'Set the issuer that the library expects to iss of a real token, slash and all.',
  'Where it takes the issuer from discovery alone, switch that check off and set the endpoints by hand.',
]

export default defineGate({
  id: 'verifier-issuer',
  stage: 'verifier',
  question: 'Does the verifier expect this issuer?',
  shut: 'The verifier expects another issuer than the token names.',
  explain:
    'OpenID Connect wants the issuer to be the address that discovery was read from. ' +
    'An identity domain says https://identity.oraclecloud.com/ there and in iss, so strict libraries refuse both.',
  byHand: byCaller(...steps),
  owner: 'service team',
  certainty: 'observed',
  cites: [sources.goOidc, sources.oauth2Proxy, sources.identityModel, common.tokenValidation],
  needs: ['refusal'],
  uses: ['token', 'domain'],
  refusals: [
    { at: 'verifier', text: words, certainty: 'observed', cite: sources.goOidc },
    { at: 'verifier', text: /Oracle REST Data Services/, certainty: 'inferred', cite: sources.ords },
  ],
  wouldTell: 'The message of whoever verifies the token would tell.',
  shows: 'It speaks of the issuer',
  applies: toOwnVerifiers,

  check({ refusal: { text = '', error = '' }, token, domain }) {
    const said = `${error} ${text}`
    if (!words.test(said)) return { state: 'unknown', because: 'The message does not speak of the issuer.' }
    return {
      state: 'shut',
      evidence: [
        {
          at: 'refusal.text',
          found: text || error,
          expected: token?.claims.iss ?? domain?.issuer ?? 'iss of the token',
        },
      ],
      fix: { kind: 'manual', title: 'Let the verifier expect the issuer that tokens have', steps },
    }
  },
})
