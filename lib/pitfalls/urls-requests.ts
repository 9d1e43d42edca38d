import { sources } from '../gates/sources'
import { check, gate, recipe } from './cover'
import { gatewaysAndWords } from './gateways-and-words'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'

const { useOAuth, oicAcrossDomains, accessToken, tokenValidation } = sources

export const urlsRequests: Topic = {
  id: 'urls-requests',
  title: 'Addresses, requests and answers',
  lead: 'Where the request goes, what it carries, and what comes back.',
  pitfalls: [
    {
      id: 'U-1',
      sentence: 'One article sends refresh requests to /oauth2/v2/token, which exists nowhere.',
      right: '/oauth2/v1/token for every grant, refresh included. Discovery names it.',
      sources: [useOAuth, oicAcrossDomains],
      certainty: 'documented',
      coveredBy: [
        gate('token-endpoint'),
        check('lib/domain/discovery.ts#readDiscovery', 'A connected domain is asked for its own endpoint.'),
      ],
    },
    {
      id: 'U-2',
      sentence: 'Copied addresses hold https:// twice, or blanks in the middle.',
      right: 'One scheme and no blanks.',
      sources: [oicAcrossDomains],
      certainty: 'observed',
      coveredBy: [
        check(
          'lib/domain/url.ts#normaliseDomainUrl',
          'A domain’s address is put right, and the page says what was changed.',
        ),
        gate('token-endpoint'),
        check(
          'lib/endpoint/mend-address.ts#mendAddress',
          'An address that somebody was given is mended before it is read, and the page says how.',
        ),
        check(
          'lib/endpoint/mend-service-base.ts#mendServiceBase',
          'Test cuts the address of a service back to where its paths begin, and says what it put right.',
        ),
      ],
    },
    {
      id: 'U-3',
      sentence:
        'A printed curl command lacks the backslashes at its line ends, and -L may send the request on to another address.',
      right:
        'End each line but the last with a backslash, and leave -L out: a redirected request can lose its body or header.',
      sources: [pages.curl, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/triage/mend-text.ts#mendText',
          'Explain reads such a command and says how many backslashes it lacked.',
        ),
        check(
          'components/exchange/curl-text.ts#curlText',
          'Test hands out its requests as commands that bash runs as they are, without -L.',
        ),
        check(
          'components/exchange/redirect.ts#followersOf',
          'Test follows no redirect, and says what curl -L and others would do with the header.',
        ),
        check(
          'lib/triage/remarks/following-redirects.ts#followingRedirects',
          'Explain remarks on -L in a pasted command, and says what a redirect would do.',
        ),
      ],
    },
    {
      id: 'U-4',
      sentence:
        'Client ID and secret are joined and Base64-encoded as they are; a secret with special characters then is a wrong one.',
      right: 'URL-encode each of the two, join them with a colon, then Base64.',
      sources: [useOAuth, pages.clientAuthentication],
      certainty: 'documented',
      coveredBy: [
        gate('client-secret'),
        check('lib/jose/basic-authorization.ts#basicAuthorization', 'Test encodes the two before it joins them.'),
      ],
    },
    {
      id: 'U-5',
      sentence:
        'Three callback addresses are in circulation, one of OIC’s connections, one older, one of robots; lists call one primary.',
      right:
        'The callback of whoever is the OAuth client, exactly as it will be sent. That of OIC only where OIC is the client.',
      sources: [oicAcrossDomains, pages.robots],
      certainty: 'observed',
      coveredBy: [
        recipe('oic-authorization-code'),
        check(
          'components/setup/callback-choices.tsx#CallbackChoices',
          'Setup asks who takes the code and derives the callback from that.',
        ),
        check(
          'components/setup/circulating-callbacks.tsx#CirculatingCallbacks',
          'The three addresses stand there with whose they are.',
        ),
      ],
    },
    {
      id: 'U-6',
      sentence:
        'An article puts ID and secret into the body and tells to send them as a header too. The standard allows one way a request.',
      right: 'The Basic header alone, as Oracle’s samples have it.',
      sources: [pages.oneAuthentication, useOAuth, oicAcrossDomains],
      certainty: 'documented',
      coveredBy: [
        check('lib/domain/token.ts#buildTokenRequest', 'Test sends the header and nothing of the two in the body.'),
        gate('credentials-once'),
        check('lib/triage/read-token-request.ts#readTokenRequest', 'Explain sees both in a pasted request.'),
      ],
    },
    {
      id: 'U-7',
      sentence: 'Refresh is described beside client credentials, which gives no refresh token.',
      right: 'Ask for a new token with the same request.',
      sources: [pages.clientCredentialsAnswer, pages.tokenExpiry],
      certainty: 'documented',
      coveredBy: [gate('refresh-allowed'), gate('refresh-known'), gate('token-unexpired')],
    },
    {
      id: 'U-8',
      sentence:
        'Pages print the issuer with a final slash, without one, or as the domain’s own URL. Gateways compare letter by letter.',
      right:
        'Read it from discovery and from a real token, and copy it exactly. A domain can have an issuer of its own.',
      sources: [pages.gatewayIssuers, pages.settings, accessToken, tokenValidation],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/domain/discovery.ts#readDiscovery',
          'The issuer of a connected domain is shown as the domain spells it.',
        ),
        check(
          'components/test/claim-meanings.ts#claimMeaning',
          'A decoded token says that the final slash of iss counts.',
        ),
        recipe('api-gateway-jwt'),
        check(
          'lib/handoff/check-gateway-policy.ts#checkGatewayPolicy',
          'Setup takes the issuer for a gateway from a real token, and says where another spelling differs.',
        ),
        check(
          'components/test/gateway-policy-field.tsx#GatewayPolicyField',
          'Test judges a gateway by the deployment that somebody pastes; Explain reads one too.',
        ),
      ],
    },
    ...gatewaysAndWords,
  ],
}
