import { byCaller } from '../by-hand'
import { cannotTell, defineGate } from '../gate'
import { sources as common } from '../sources'
import { sources } from './sources'

const form = 'application/x-www-form-urlencoded'

export default defineGate({
  id: 'request-form',
  stage: 'domain',
  question: 'Is it sent as a form?',
  shut: 'The parameters were not sent as a form.',
  explain:
    'A token request is a POST whose body is a form: grant_type=…&scope=…, each value URL-encoded. ' +
    'JSON, a misspelt content type or parameters in the address are read as a request without parameters.',
  byHand: byCaller(
    'Send the parameters in the body by POST, each value URL-encoded (curl --data-urlencode).',
    `Set Content-Type: ${form}.`,
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [common.tokenEndpoint, common.useOAuth],
  needs: ['tokenRequest'],
  refusals: [
    { at: 'token-endpoint', error: 'invalid_request', certainty: 'inferred', cite: common.oauthErrors },
    { at: 'token-endpoint', status: 405, certainty: 'inferred', cite: common.tokenEndpoint },
    { at: 'token-endpoint', status: 415, certainty: 'inferred', cite: sources.contentTypes },
    { at: 'token-endpoint', text: /unsupported media type/i, certainty: 'inferred', cite: sources.contentTypes },
  ],
  wouldTell: 'The request as it was sent, with its headers, would tell.',
  shows: true,
  whenLeft: () => ({ fix: { kind: 'request', title: 'Send it as a form', change: { contentType: form } } }),

  check({ tokenRequest: { method = 'POST', contentType } }) {
    if (method !== 'POST')
      return {
        state: 'shut',
        says: `It was sent by ${method}.`,
        evidence: [{ at: 'tokenRequest.method', found: method, expected: 'POST' }],
        fix: { kind: 'request', title: 'Send it by POST', change: { tokenMethod: 'POST' } },
      }
    if (contentType === undefined) return cannotTell
    if (contentType.split(';')[0]?.trim().toLowerCase() === form) return { state: 'open' }
    return {
      state: 'shut',
      says: `Its content type was ${contentType || 'missing'}.`,
      evidence: [{ at: 'tokenRequest.contentType', found: contentType, expected: form }],
      fix: { kind: 'request', title: 'Send it as a form', change: { contentType: form } },
    }
  },
})
