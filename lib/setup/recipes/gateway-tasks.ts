import { checkGatewayPolicy } from '../../handoff/check-gateway-policy'
import { type GatewayTrust, jwtPolicy, routeAuthorization, tokenPolicy } from '../../handoff/gateway-policy'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { AnswersOf } from '../../queries/shapes/recipes'
import type { ManualTask } from '../../queries/shapes/setup'
import type { TokenKnowledge } from './knowledge'

/** What whoever manages the gateway does, with everything filled in and compared. */
export function gatewayTask(
  { scopes, gateway }: AnswersOf<'api-gateway-jwt'>,
  service: ServiceInstance,
  { seen, keys = [], discoveryIssuer, areKeysPublic }: TokenKnowledge,
  trust: GatewayTrust,
): ManualTask {
  const values = service.scopes.flatMap(({ fqs, value }) => (scopes.includes(fqs) ? [value] : []))
  const isRemote = gateway.keys === 'remote'
  const name = fileWord(service.displayName)
  const thumbprint = keys.find(({ kid }) => kid === seen?.kid)?.x5t
  return {
    title: `Let the gateway check tokens for ${service.displayName}`,
    owner: 'Whoever manages the API gateway',
    steps: [
      'OCI console: Developer Services, API Management, Gateways, your gateway, Deployments, your deployment, Edit.',
      'Authentication: Single Authentication, type Token Authentication, token in the header Authorization, scheme Bearer, no anonymous access.',
      isRemote
        ? 'Validation: Remote JWKS, with the address below.'
        : 'Validation: Static keys, format JSON web key, with the key in the policy below.',
      'Issuers and audiences: those below, letter by letter. The gateway compares them as texts.',
      `Routes, for each that is meant: Authorization, Any, allowed scope ${values.join(' or ')}. That is how the token has it, without the audience.`,
      'Or put the policy into the deployment’s JSON file as requestPolicies.authentication, and each route’s authorization beside it.',
      ...(isRemote ? [] : [renewal]),
    ],
    source: 'https://docs.oracle.com/en-us/iaas/Content/APIGateway/Tasks/apigatewayusingjwttokens-usingconsole.htm',
    values: [
      { label: 'Issuer', value: trust.issuer },
      { label: 'Audience', value: trust.audience },
      { label: values.length === 1 ? 'Allowed scope' : 'Allowed scopes', value: values.join(' ') },
      ...(trust.keys.type === 'REMOTE_JWKS' ? [{ label: 'JWKS address', value: trust.keys.uri }] : []),
    ],
    files: [
      {
        name: `${name}_gateway-policy.json`,
        says: 'The policy, of the type that Oracle recommends',
        content: print(tokenPolicy(trust)),
      },
      {
        name: `${name}_route-authorization.json`,
        says: 'The authorization of each route',
        content: print(routeAuthorization(values)),
      },
      {
        name: `${name}_gateway-policy_older.json`,
        says: 'The policy once more, of the older type JWT_AUTHENTICATION',
        content: print(jwtPolicy(trust)),
      },
    ],
    checks: checkGatewayPolicy(
      {
        trust,
        allowedScope: values,
        discoveryIssuer,
        ...(typeof thumbprint === 'string' && { keyThumbprint: thumbprint }),
        // The same plan turns it on; where the caller may not, that is a task of its own.
        areKeysPublic: isRemote && areKeysPublic !== undefined ? true : areKeysPublic,
      },
      { ...(seen && { seen }), aud: [service.audience, ...service.secondaryAudiences], scopes: values },
    ),
  }
}

const renewal =
  'The key in the policy is a copy. When the domain gets another key, every token is refused by 401 until the copy is renewed: set up once more with the same answers, which changes nothing and hands out the policy with the key of that day.'

/** The token opens the gateway only; how the gateway gets in behind is decided there. */
export const behindGateway: ManualTask = {
  title: 'Decide how the gateway gets in at what stands behind it',
  owner: 'Whoever manages the API gateway',
  steps: [
    'The token is for the gateway. Oracle Integration behind it would refuse that token, whose audience is another: the gateway needs a credential of its own there.',
    'With a user name and password in a header transformation of the route: simplest, but a stored secret. Base64 hides nothing, so treat whoever may read the deployment as knowing the password, and take a user who has ServiceInvoker and nothing else.',
    'Without a stored password: a function behind the gateway asks the domain of Oracle Integration for a second token and calls with that. Set up its client here too (Oracle Integration, as itself).',
    'The limits of such a function, as we see them: it keeps a client secret, which belongs into a vault; each call waits for it, longest after a pause; and the integration sees the function’s client, not who called the gateway.',
  ],
  source: 'https://www.techsupper.com/2022/07/oci-api-gw-jwt-to-call-oic-with-without-credentials-part-ii.html',
}

const fileWord = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
