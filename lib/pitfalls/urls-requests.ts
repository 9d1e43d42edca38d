import { sources } from '../gates/sources'
import { check, gate, notYet, recipe, step } from './cover'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'

const { useOAuth, oicAcrossDomains, accessToken, tokenValidation, userAssertion, assertionGrant, opaJwtGrant } = sources

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
    {
      id: 'U-9',
      sentence:
        'A walkthrough opens the signing certificate, copies the key into the gateway, and lets you close it again. The copy ages.',
      right:
        'Let the gateway read the keys from the domain and leave access on; otherwise plan how the copy is renewed.',
      sources: [pages.signingCertificate, tokenValidation, pages.gatewayWalkthrough],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/domain/token-fact.ts#judgeToken',
          'Test says when a domain keeps its signing certificate to itself.',
        ),
        recipe('api-gateway-jwt'),
        step(
          'change-settings',
          'Setup turns access on where the gateway is to read the keys itself, and undo turns it off.',
        ),
        check(
          'lib/setup/recipes/gateway-tasks.ts#gatewayTask',
          'Where the policy holds a copy, Setup compares it with the key of today and says how it is renewed.',
        ),
        notYet('A copy that lies in a gateway already is not watched.'),
      ],
    },
    {
      id: 'U-10',
      sentence:
        'A walkthrough is content with a password in a gateway’s header because it is Base64. Anybody can read that.',
      right: 'Treat it as the password it is: keep it in a vault, or use a token instead.',
      sources: [pages.gatewayWalkthrough, pages.basicIsNoProtection],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/triage/hide-secrets.ts#hideSecrets',
          'Explain takes a Basic header for the secret it is, and hides it.',
        ),
        check(
          'lib/setup/recipes/gateway-tasks.ts#behindGateway',
          'Setup says what a password in a gateway is, and how the gateway gets in without one.',
        ),
        check(
          'lib/triage/remarks/policy-secrets.ts#policySecrets',
          'Explain hides what a pasted policy sends as a secret, and says that it lies there in clear.',
        ),
      ],
    },
    {
      id: 'U-11',
      sentence:
        'A token made for the gateway is taken for one that Oracle Integration accepts. Its audience is the gateway.',
      right: 'Each service wants a token with its own audience.',
      sources: [pages.gatewayWalkthrough, accessToken],
      certainty: 'documented',
      coveredBy: [
        gate('token-audience'),
        check(
          'lib/setup/recipes/gateway-tasks.ts#behindGateway',
          'Setup says that the token for a gateway opens nothing behind it.',
        ),
      ],
    },
    {
      id: 'U-12',
      sentence: 'An article says access code where it means access token, which sounds like an authorization code.',
      right: 'Access token is what a service takes; an authorization code is exchanged for one.',
      sources: [opaJwtGrant, pages.accessTokens],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/triage/classify-jwt.ts#classifyJwt',
          'Explain names what was pasted: access token, ID token or assertion.',
        ),
      ],
    },
    {
      id: 'U-13',
      sentence:
        'Click paths begin at Federation › Oracle Identity Cloud Service. Most tenancies no longer have that page.',
      right: 'Identity & Security › Domains, where the tenancy has identity domains.',
      sources: [pages.oicInIdcs, pages.gatewayWalkthrough],
      certainty: 'documented',
      coveredBy: [
        check(
          'lib/gates/by-hand.ts#inApplication',
          'Steps in an application are given for each generation of the console.',
        ),
      ],
    },
    {
      id: 'U-14',
      sentence: 'JWT assertion names two things: saying who the user is, and proving the client without a secret.',
      right:
        'A user assertion still needs the client to prove itself, by secret or by a client assertion. Only the latter needs no secret.',
      sources: [userAssertion, assertionGrant, pages.oicJwtOutbound],
      certainty: 'documented',
      coveredBy: [
        gate('client-secret'),
        check('lib/triage/classify-jwt.ts#classifyJwt', 'Explain tells a client assertion from a user assertion.'),
        check(
          'components/setup/client-proof-choice.tsx#ClientProofChoice',
          'Setup asks how the client proves itself, apart from whom it speaks for.',
        ),
        check('components/test/client-proof-field.tsx#ClientProofField', 'Test sends a secret or a client assertion.'),
        gate('client-assertion'),
      ],
    },
    {
      id: 'U-15',
      sentence:
        'A script has the client secret as a literal, from where it goes into shell histories and repositories.',
      right: 'Read it from the environment or from standard input.',
      sources: [pages.jwtWalkthrough],
      certainty: 'inferred',
      coveredBy: [
        check(
          'components/setup/client-secret.tsx#ClientSecret',
          'A new secret is shown once and kept encrypted until you have it.',
        ),
        check(
          'lib/handoff/shell.ts#shell',
          'A script that is handed over takes the secret from the environment or from standard input.',
        ),
      ],
    },
    {
      id: 'U-16',
      sentence: 'A loop of tests soon meets the limit of a domain’s type, and the answer is 429.',
      right: 'Space requests out, and keep a token for as long as it lasts.',
      sources: [pages.rateLimits],
      certainty: 'documented',
      coveredBy: [
        check('lib/domain/explain-error.ts#explainError', 'A 429 is explained, with how long to wait.'),
        check(
          'lib/server/take-turn.ts#takeTurn',
          'What the console sends by itself is spaced out to the smallest type’s limits, and stops after a 429.',
        ),
        notYet('A loop of somebody else’s tests is held back by nothing.'),
      ],
    },
    {
      id: 'U-17',
      sentence:
        'Reading applications through the API returns their client secrets by default, so a plain export holds live secrets.',
      right: 'Ask for attributes by name, and drop a secret that comes all the same.',
      sources: [pages.sdk, pages.keycloakExport],
      certainty: 'documented',
      coveredBy: [
        check('lib/domain/app.ts#safeAppAttributes', 'Every read names its attributes, the secret not among them.'),
        check('lib/domain/resources.test.ts#never come with their secret but when made', 'A test holds it so.'),
      ],
    },
  ],
}
