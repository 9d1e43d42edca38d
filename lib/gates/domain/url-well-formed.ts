import { byCaller } from '../by-hand'
import { cannotTell, defineGate, type Evidence } from '../gate'
import { sources as common } from '../sources'
import { sources } from './sources'

/** What copying and pasting does to an address, and how to say it. */
const flaws: [RegExp, string][] = [
  [/^\s*https?:\/*https?:/i, 'has its scheme twice'],
  [/[<>{}]/, 'still has a placeholder in it'],
  [/\s/, 'has a blank in it'],
  [/["'`“”‘’]/, 'has quotation marks around it or in it'],
  [/^(?!https?:\/\/)/i, 'does not begin with https://'],
  [/^https?:\/\/(?:[/:?#]|$)/i, 'has no host'],
]

export default defineGate({
  id: 'url-well-formed',
  stage: 'domain',
  question: 'Is the address written right?',
  shut: 'The address cannot be used as it is written.',
  explain:
    'Published procedures print https://https://… and blanks inside of addresses, and templates leave placeholders behind. ' +
    'Such an address fails before it reaches anybody.',
  byHand: byCaller('Copy the Domain URL from the domain’s page in the console.', 'Put the path behind it.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.uri, common.useOAuth],
  needs: ['tokenRequest'],
  uses: ['domain'],
  refusals: [
    {
      at: 'network',
      text: /invalid url|ERR_INVALID_URL|malformed|MalformedURLException|unknown protocol|Could not resolve host: https\b|Invalid URI|No scheme supplied/i,
      certainty: 'documented',
      cite: sources.curlErrors,
    },
    {
      at: 'network',
      text: /(?:ENOTFOUND|EAI_AGAIN|resolve host:|UnknownHostException:) https?\b/i,
      certainty: 'documented',
      cite: sources.curlErrors,
    },
  ],
  wouldTell: 'The address as it was written would tell.',
  shows: true,
  whenLeft: ({ domain }) => ({
    fix: {
      kind: 'manual',
      title: 'Write the address anew',
      steps: [`Use ${domain?.tokenEndpoint ?? 'the token endpoint from the domain’s discovery document'}.`],
    },
  }),

  check({ tokenRequest: { url }, domain }) {
    if (url === '') return cannotTell
    const flaw = flaws.find(([pattern]) => pattern.test(url))
    if (!flaw) return { state: 'open' }
    const evidence: [Evidence] = [
      { at: 'tokenRequest.url', found: url, expected: domain?.tokenEndpoint ?? 'https://…' },
    ]
    return {
      state: 'shut',
      says: `The address ${flaw[1]}.`,
      evidence,
      fix: { kind: 'request', title: 'Send to the domain’s own address', change: { tokenOrigin: 'domain' } },
    }
  },
})
