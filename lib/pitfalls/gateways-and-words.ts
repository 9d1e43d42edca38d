import { sources } from '../gates/sources'
import { check, gate, notYet, recipe, step } from './cover'
import type { Pitfall } from './pitfall'
import { pages } from './pitfall-sources'

const { accessToken, tokenValidation, userAssertion, assertionGrant, opaJwtGrant } = sources

/** The second half of its topic: gateways, words that mislead, and secrets and limits beside the request. */
export const gatewaysAndWords: readonly Pitfall[] = [
  {
    id: 'U-9',
    sentence:
      'A walkthrough opens the signing certificate, copies the key into the gateway, and lets you close it again. The copy ages.',
    right: 'Let the gateway read the keys from the domain and leave access on; otherwise plan how the copy is renewed.',
    sources: [pages.signingCertificate, tokenValidation, pages.gatewayWalkthrough],
    certainty: 'documented',
    coveredBy: [
      check('lib/domain/token-fact.ts#judgeToken', 'Test says when a domain keeps its signing certificate to itself.'),
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
    sentence: 'A script has the client secret as a literal, from where it goes into shell histories and repositories.',
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
]
