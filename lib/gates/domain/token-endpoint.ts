import { cannotTell, defineGate } from '../gate'
import { capital, domainName } from '../names'
import { sources } from '../sources'

const path = '/oauth2/v1/token'

/** `:443` and a final slash make no difference to where a request goes. */
const plain = (url: string) =>
  url
    .replace(/^(https:\/\/[^/]+?):443(?=\/|$)/i, '$1')
    .replace(/\/+$/, '')
    .toLowerCase()

const hostOf = (url: string) => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url

export default defineGate({
  id: 'token-endpoint',
  stage: 'domain',
  question: 'Is this the token endpoint of a domain?',
  shut: 'The request did not go to the domain’s token endpoint.',
  explain:
    'Every grant goes by POST to /oauth2/v1/token of the identity domain; ' +
    'the /oauth2/v2/token of a published procedure exists nowhere. ' +
    'Another domain’s host has an endpoint too, which knows neither client nor user.',
  byHand: [
    {
      generation: 'OCI console',
      steps: [
        'Open Identity & Security › Domains and choose the domain.',
        'Copy the Domain URL from the tab Details.',
        'Put /oauth2/v1/token behind it.',
      ],
    },
    {
      generation: 'Caller',
      steps: [
        'Open <domain URL>/.well-known/openid-configuration in a browser.',
        'Use the value of token_endpoint, and send the request by POST.',
      ],
    },
  ],
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.useOAuth, sources.tokenEndpoint],
  needs: ['tokenRequest'],
  uses: ['domain'],
  refusals: [{ at: 'token-endpoint', status: 404, certainty: 'inferred', cite: sources.useOAuth }],
  wouldTell: 'The address the token request was sent to would tell.',
  shows: true,
  whenLeft: () => ({ fix: { kind: 'request', title: `Send to ${path}`, change: { tokenPath: path } } }),

  check({ tokenRequest: { url }, domain }) {
    if (url === '') return cannotTell
    const sent = plain(url)
    const isRight = domain ? sent === plain(domain.tokenEndpoint) : sent.endsWith(path)
    if (isRight && (domain || /^https:\/\/[^/]+\.identity\.oraclecloud\.com\//.test(sent)))
      return { state: 'open', deciding: domain ? `${domain.name}, issuer ${domain.issuer}` : path }
    if (isRight) return cannotTell
    const isElsewhere = domain && sent.endsWith(path)
    return {
      state: 'shut',
      says: isElsewhere
        ? `The request went to ${hostOf(url)}, which is not ${domainName(domain)}.`
        : `${capital(domainName(domain))} has no token endpoint at this address.`,
      evidence: [{ at: 'tokenRequest.url', found: url, expected: domain?.tokenEndpoint ?? path }],
      fix: { kind: 'request', title: `Send to ${path}`, change: { tokenPath: path } },
    }
  },
})
