import { defaultIssuer } from '../oauth/domain-claims'
import type { DomainState } from '../world/domain-state'
import { hex32 } from '../world/ids'
import type { App, Author } from '../world/resources'
import { signingKey, signingKid } from '../world/signing-key'
import { kinds, newResource } from '../world/stamp'
import { appDefaults, newClientSecret } from './app-defaults'

/**
 * An API gateway with one deployment, and the resource application that a published procedure makes for it: its primary audience is
 * the gateway's host. The policy is that of Oracle's guide, with the domain's key typed in.
 */
export function seedGateway(domain: DomainState, author: Author, now: number, name: string): void {
  const { region } = domain.profile
  const audience = `https://${hex32(`${domain.profile.name} ${name}`).slice(0, 26)}.apigateway.${region}.oci.customer-oci.com`
  const app: App = {
    ...newResource(domain, kinds.app, author, now),
    ...appDefaults,
    displayName: 'Orders API',
    description: `What stands behind ${name}`,
    name: hex32(`${domain.profile.name} ${name} client`),
    clientSecret: newClientSecret(),
    active: true,
    isOAuthClient: false,
    isOAuthResource: true,
    isOPCService: false,
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    accessTokenExpiry: 3600,
    audience,
    scopes: [{ value: '/orders', fqs: `${audience}/orders`, displayName: '/orders', requiresConsent: false }],
  }
  domain.apps.put(app)
  const { n, e } = signingKey(domain).publicKey.export({ format: 'jwk' })
  domain.gateways.put({
    id: name,
    appId: app.id,
    pathPrefix: '/v1',
    specification: {
      requestPolicies: {
        authentication: {
          type: 'JWT_AUTHENTICATION',
          tokenHeader: 'Authorization',
          tokenAuthScheme: 'Bearer',
          isAnonymousAccessAllowed: false,
          issuers: [defaultIssuer],
          audiences: [audience],
          maxClockSkewInSeconds: 10,
          publicKeys: {
            type: 'STATIC_KEYS',
            keys: [
              {
                format: 'JSON_WEB_KEY',
                kid: signingKid,
                kty: 'RSA',
                alg: 'RS256',
                use: 'sig',
                key_ops: ['verify'],
                n,
                e,
              },
            ],
          },
        },
      },
      routes: [
        {
          path: '/echo',
          methods: ['GET', 'POST'],
          backend: { type: 'HTTP_BACKEND', url: 'https://orders.northwind.example/echo' },
        },
        {
          path: '/orders/{id}',
          methods: ['GET'],
          requestPolicies: { authorization: { type: 'ANY_OF', allowedScope: ['/orders'] } },
          backend: { type: 'HTTP_BACKEND', url: 'https://orders.northwind.example/orders' },
        },
      ],
    },
  })
}
