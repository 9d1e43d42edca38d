import { clientCredentials } from '../../facts/grant-types'
import type { GatewayTrust } from '../../handoff/gateway-policy'
import { gatewayKey } from '../../handoff/gateway-policy'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { AnswersOf } from '../../queries/shapes/recipes'
import type { PlanProblem } from '../plan/plan-types'
import { clientProblems } from './client-problems'
import { gatewayProblems } from './gateway-problems'
import { behindGateway, gatewayTask } from './gateway-tasks'
import { newGatewayId } from './gateway-to-be'
import type { TokenKnowledge } from './knowledge'
import type { Recipe, Wish } from './recipe'

/**
 * A gateway in front of an API checks tokens that this domain issues: one application stands for the gateway (audience, scope), another
 * for who calls it. The policy itself is no part of the domain, so it is handed out and checked instead of written.
 * Sources: "OCI API GW & JWT to call OIC with/without Credentials, Part II" (methods 3 and 4); "Using the Console to Add Token
 * Authentication and Authorization Request Policies", OCI API Gateway.
 */
export const apiGatewayJwt: Recipe<'api-gateway-jwt'> = {
  id: 'api-gateway-jwt',
  title: 'A client that calls an API gateway with a token',
  way: 'As itself, with a token that the gateway checks',
  suits: 'For callers who shall see neither the address nor a credential of what stands behind the gateway.',
  serves: 'gateway',
  asks: ['who', 'gateway', 'name'],
  wants: ['tokens'],
  grantType: clientCredentials,
  desire(answers, service, { tokens }): Wish {
    if (!tokens) throw new Error('recipes: the gateway recipe was told nothing of the domain’s tokens')
    const { displayName, scopes, gateway } = answers
    const resource = service.appId === newGatewayId ? gateway.resource : undefined
    const trust = trustOf(answers, service, tokens)
    return {
      title: `Let “${displayName}” call ${service.displayName}`,
      desired: {
        apps: [
          ...(resource
            ? [
                {
                  displayName: resource.displayName,
                  description: 'Stands for an API gateway: audience and scope of tokens for it.',
                  isClient: false as const,
                  resource: { audience: resource.audience, scopes: [resource.scope] },
                  isActive: true,
                },
              ]
            : []),
          {
            displayName,
            description: `Calls ${service.displayName} behind its gateway as itself (client credentials).`,
            clientType: 'confidential',
            allowedGrants: { contains: [clientCredentials] },
            scopes: { exactly: scopes },
            isActive: true,
          },
        ],
        ...(gateway.keys === 'remote' && { settings: { signingCertPublicAccess: true } }),
      },
      manual: [...(trust ? [gatewayTask(answers, service, tokens, trust)] : []), behindGateway],
      because: {
        resource: 'Tokens name it as their audience (aud); the gateway refuses those for anything else.',
        app: `A client of its own with only this scope. It opens the gateway and nothing behind it.`,
        active: 'The domain makes applications inactive, and gives no token to or for inactive ones.',
        'key-access':
          'You chose that the gateway reads the keys itself. It does so without a credential, and is answered by 401 while this is off.',
      },
      problems: [
        ...(resource ? gatewayProblems(resource, displayName) : []),
        ...clientProblems(answers, service, 'gateway'),
        ...(trust ? [] : [keysClosed]),
      ],
    }
  },
}

/** `null`: there is no key to put into a policy. */
function trustOf(
  { gateway }: AnswersOf<'api-gateway-jwt'>,
  { audience }: ServiceInstance,
  { seen, discoveryIssuer, jwksUri, keys = [] }: TokenKnowledge,
): GatewayTrust | null {
  const known = { issuer: seen?.iss ?? discoveryIssuer, audience }
  if (gateway.keys === 'remote')
    return { ...known, keys: { type: 'REMOTE_JWKS', uri: jwksUri, maxCacheDurationInHours: 1 } }
  const usable = keys.flatMap((key) => gatewayKey(key) ?? [])
  return usable.length > 0 ? { ...known, keys: { type: 'STATIC_KEYS', keys: usable } } : null
}

const keysClosed: PlanProblem = {
  code: 'keys-closed',
  message: 'The domain did not show its signing keys to this console, so no policy can hold them.',
  todo: 'Let the gateway read the keys itself, or connect the domain with a caller that may read them.',
  field: 'gateway.keys',
}
